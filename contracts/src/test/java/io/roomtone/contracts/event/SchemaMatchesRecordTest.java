package io.roomtone.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.Recurrence;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.contracts.state.UploadSummary;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaMatchesRecordTest {
    private static final Map<String, Class<? extends Enum<?>>> ENUMS = Map.ofEntries(
            Map.entry("jobState", JobState.class),
            Map.entry("failureReason", FailureReason.class),
            Map.entry("recordingState", RecordingState.class),
            Map.entry("cacheState", CacheState.class),
            Map.entry("uploadState", UploadState.class),
            Map.entry("uploadSummary", UploadSummary.class),
            Map.entry("recurrence", Recurrence.class),
            Map.entry("occurrenceState", OccurrenceState.class),
            Map.entry("destinationKind", DestinationKind.class),
            Map.entry("health", Health.class),
            Map.entry("nodeStatus", NodeStatus.class),
            Map.entry("backend", Backend.class),
            Map.entry("codec", Codec.class),
            Map.entry("channelMode", ChannelMode.class));

    @ParameterizedTest
    @EnumSource
    void everyRecordComponentIsInTheSchemaAndTheOtherWayRound(EventType type) {
        var data = GoldenEvents.tree(GoldenEvents.resource("schemas/" + dataSchemaOf(type)));

        assertSame(type.dataType(), data);
    }

    @Test
    void everyEnumOnTheWireHasTheValuesOfItsSchema() {
        var definitions = GoldenEvents.tree(GoldenEvents.resource("schemas/data/types.schema.json"))
                .get("$defs");

        ENUMS.forEach((name, type) ->
                assertThat(texts(definitions.get(name).get("enum"))).as(name).containsExactlyElementsOf(slugs(type)));
    }

    @Test
    void everyEnumOfAnEventsDataIsCompared() {
        var used = new TreeSet<String>();
        for (var type : EventType.values()) collectEnums(type.dataType(), used);

        assertThat(used)
                .isEqualTo(new TreeSet<>(
                        ENUMS.values().stream().map(Class::getName).toList()));
    }

    private static String dataSchemaOf(EventType type) {
        return GoldenEvents.tree(GoldenEvents.resource("schemas/" + type.slug() + ".schema.json"))
                .get("$ref")
                .asText();
    }

    private static void assertSame(Class<?> record, JsonNode schema) {
        var components = record.getRecordComponents();
        assertThat(fields(schema))
                .as(record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(texts(schema.get("required")))
                .as("required of " + record.getSimpleName())
                .containsAll(Arrays.stream(components)
                        .filter(c -> c.getType().isPrimitive())
                        .map(RecordComponent::getName)
                        .toList());
        for (var component : components) {
            nested(component)
                    .ifPresent(inner ->
                            assertSame(inner, objectIn(schema.get("properties").get(component.getName()))));
        }
    }

    private static Optional<Class<?>> nested(RecordComponent component) {
        var type = component.getGenericType() instanceof ParameterizedType p && component.getType() == List.class
                ? (Class<?>) p.getActualTypeArguments()[0]
                : component.getType();
        return type.isRecord() ? Optional.of(type) : Optional.empty();
    }

    /// The object schema within an array's items or a nullable alternative.
    private static JsonNode objectIn(JsonNode schema) {
        if (schema.has("items")) return objectIn(schema.get("items"));
        if (schema.has("anyOf")) return objectIn(schema.get("anyOf").get(0));
        return schema;
    }

    private static void collectEnums(Class<?> record, TreeSet<String> into) {
        for (var component : record.getRecordComponents()) {
            if (component.getType().isEnum()) into.add(component.getType().getName());
            nested(component).ifPresent(inner -> collectEnums(inner, into));
        }
    }

    private static List<String> slugs(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> GoldenEvents.written(value).asText())
                .toList();
    }

    private static List<String> fields(JsonNode schema) {
        var names = new ArrayList<String>();
        schema.get("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
