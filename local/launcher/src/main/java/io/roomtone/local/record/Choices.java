package io.roomtone.local.record;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.local.Wait;
import io.roomtone.local.client.Api;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Finds the ids behind what a person typed.
final class Choices {
    /// The agent looks at its source folder every two seconds, and a node that just started has to report first.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Api api;

    Choices(Api api) {
        this.api = api;
    }

    /// The node of that name.
    JsonNode node(String name) {
        return items("/api/nodes?size=100")
                .filter(node -> node.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no node named " + name));
    }

    /// The interface that plays a file of the source folder; waits until the agent has found it.
    String fileInterface(String nodeId, String fileName) {
        var reference = "file:" + fileName;
        Wait.until(
                "the agent to offer " + fileName,
                PATIENCE,
                () -> available(nodeId)
                        .anyMatch(i -> i.path("systemRef").asText().equals(reference)));
        return available(nodeId)
                .filter(i -> i.path("systemRef").asText().equals(reference))
                .map(i -> i.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /// The interface with that id, start of an id, or system reference.
    ///
    /// @throws IllegalArgumentException naming the interfaces that there are
    String anyInterface(String nodeId, String wanted) {
        return available(nodeId)
                .filter(i -> i.path("id").asText().startsWith(wanted)
                        || i.path("systemRef").asText().equals(wanted))
                .map(i -> i.path("id").asText())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("the demo node offers no interface " + wanted + ". There are:\n"
                                + available(nodeId).map(Choices::describe).collect(Collectors.joining("\n"))));
    }

    static String describe(JsonNode i) {
        return String.format(
                Locale.ROOT,
                "  %s  %-10s %d ch  %s (%s)",
                i.path("id").asText(),
                i.path("backend").asText(),
                i.path("channels").asInt(),
                i.path("name").asText(),
                i.path("systemRef").asText());
    }

    private Stream<JsonNode> available(String nodeId) {
        return stream(api.get("/api/nodes/" + nodeId).path("interfaces"))
                .filter(i -> i.path("available").asBoolean());
    }

    /// The profile whose id, name or codec begins like that, e.g. `voice`, `flac`, `wav`; null for none wanted.
    String profile(Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return null;
        }
        var text = wanted.get().toLowerCase(Locale.ROOT);
        var all = items("/api/profiles?size=100").toList();
        return all.stream()
                .filter(profile -> Stream.of("id", "name", "codec")
                        .anyMatch(field -> profile.path(field)
                                .asText()
                                .toLowerCase(Locale.ROOT)
                                .startsWith(text)))
                .map(profile -> profile.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no profile " + wanted.get() + ". There are: "
                        + all.stream().map(p -> p.path("name").asText()).collect(Collectors.joining(", "))));
    }

    private Stream<JsonNode> items(String path) {
        return stream(api.get(path).path("items"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
