package io.roomtone.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.local.client.Person;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The one node that a stack for people comes with: enrolled through the public API like any other, in the room
/// "Studio" of the site "main". It offers what it finds on this machine, and the WAV files of a folder.
public final class DemoNode {
    public static final String NAME = "demo";
    private static final String AGENT = "agent-demo";
    private static final int CAPACITY = 4;

    private DemoNode() {}

    public static Path sources(Path data) {
        return data.resolve("sources");
    }

    /// Starts the agent, enrolling it when its home is new, and waits until the node is online.
    ///
    /// @return the running agent
    public static Agent start(Stack stack) {
        var options = AgentOptions.at(AGENT, stack.data().resolve(AGENT)).withSources(sources(stack.data()));
        var known = find(stack);
        var enrolled = known.isPresent() && Files.exists(options.home().resolve("identity.json"));
        var enrolment =
                enrolled ? null : known.map(node -> enrolAgain(stack, node)).orElseGet(() -> enrol(stack));
        var agent = stack.agent(enrolled ? options : options.enrolling(enrolment));
        agent.start();
        try {
            stack.awaitOnline(enrolled ? id(known.get()) : enrolment.nodeId());
            return agent;
        } catch (IllegalStateException e) {
            throw new IllegalStateException("the demo node did not come online, see " + agent.log(), e);
        }
    }

    private static Enrolment enrol(Stack stack) {
        return stack.enrol(NAME, "main", "Studio", CAPACITY);
    }

    /// The last start ended between the node's registration and the agent's first call.
    private static Enrolment enrolAgain(Stack stack, JsonNode node) {
        var answer = stack.as(Person.ADA).post("/api/nodes/" + id(node) + "/enrolment-token", null);
        return new Enrolment(id(node), answer.path("enrolmentToken").asText());
    }

    private static Optional<JsonNode> find(Stack stack) {
        var nodes = stack.as(Person.ADA).get("/api/nodes?size=100").path("items");
        return StreamSupport.stream(nodes.spliterator(), false)
                .filter(node -> node.path("name").asText().equals(NAME))
                .filter(node -> !node.path("status").asText().equals("revoked"))
                .findFirst();
    }

    private static String id(JsonNode node) {
        return node.path("nodeId").asText();
    }
}
