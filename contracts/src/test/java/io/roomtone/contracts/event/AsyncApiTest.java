package io.roomtone.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/// What integrators read says the same as the code.
class AsyncApiTest {
    private static final List<String> TOPICS = Topics.ALL;
    private static final Path EVENTS_PAGE = Path.of("../docs/events.md");

    private final JsonNode document;

    AsyncApiTest() throws IOException {
        document = new YAMLMapper().readTree(GoldenEvents.resource("asyncapi.yaml"));
    }

    @Test
    void describesTheTopicsAndNoOthers() {
        var addresses = new ArrayList<String>();
        document.get("channels")
                .forEach(channel -> addresses.add(channel.get("address").asText()));

        assertThat(addresses).containsExactlyInAnyOrderElementsOf(TOPICS);
    }

    @ParameterizedTest
    @FieldSource("TOPICS")
    void listsWhatATopicCarries(String topic) {
        var channel = document.get("channels").get(topic.substring("roomtone.".length()));

        var messages = new ArrayList<String>();
        channel.get("messages").fieldNames().forEachRemaining(messages::add);

        assertThat(messages)
                .containsExactlyElementsOf(Arrays.stream(EventType.values())
                        .filter(type -> type.topic().equals(topic))
                        .map(EventType::slug)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void pointsToTheSchemaAndTheExampleOfAnEvent(EventType type) {
        var message = document.get("components").get("messages").get(type.slug());

        assertThat(message.get("name").asText()).isEqualTo(type.type());
        assertThat(message.at("/payload/schema/$ref").asText()).isEqualTo("./schemas/" + type.slug() + ".schema.json");
        assertThat(message.at("/examples/0/payload/$ref").asText()).isEqualTo("./golden/" + type.slug() + ".json");
        assertThat(message.get("summary").asText())
                .isEqualTo(GoldenEvents.tree(GoldenEvents.resource("schemas/" + type.slug() + ".schema.json"))
                        .get("description")
                        .asText());
    }

    /// As the page says.
    @ParameterizedTest
    @EnumSource
    void dataHasAVersionUnlessItIsOfTheAuditTrail(EventType type) {
        var example = GoldenEvents.tree(GoldenEvents.resource("golden/" + type.slug() + ".json"));

        assertThat(example.has("entityVersion")).isEqualTo(type != EventType.AUDIT_RECORDED);
    }

    @ParameterizedTest
    @EnumSource
    void theEventsPageNamesAnEventAndItsTopic(EventType type) throws IOException {
        var line = Files.readAllLines(EVENTS_PAGE).stream()
                .filter(text -> text.startsWith("| `" + type.slug() + "` |"))
                .findFirst();

        assertThat(line)
                .as(type.slug().toUpperCase(Locale.ROOT))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("| `" + type.topic().substring("roomtone.".length()) + "` |"));
    }
}
