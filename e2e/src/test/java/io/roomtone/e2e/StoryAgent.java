package io.roomtone.e2e;

import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.local.Agent;
import io.roomtone.local.AgentOptions;
import io.roomtone.local.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A real agent process on a node of its own, with WAV files to play or capture programs to run.
final class StoryAgent implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(40);

    private final Stack stack;
    private final UUID nodeId;
    private final Api admin;
    private final Path sources;
    private final List<String> expected = new ArrayList<>();
    private AgentOptions options;
    private Agent process;

    StoryAgent(Stack stack, AgentOptions options, String nodeId, Api admin) {
        this.stack = stack;
        this.nodeId = UUID.fromString(nodeId);
        this.admin = admin;
        this.sources = options.home().resolveSibling(options.name() + "-sources");
        this.options = options.withSources(sources).with("roomtone.agent.backends", "file");
        try {
            Files.createDirectories(sources);
            Files.createDirectories(options.home());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UUID nodeId() {
        return nodeId;
    }

    /// Puts a WAV file where the agent finds it; it plays from its beginning when a capture opens it.
    StoryAgent plays(String name, Sound sound) {
        sound.wav(sources.resolve(name));
        return expects("file:" + name);
    }

    /// Names an interface that must be there before a story begins.
    StoryAgent expects(String systemRef) {
        expected.add(systemRef);
        return this;
    }

    /// Reaches the front door through another port.
    StoryAgent through(int port) {
        return with("roomtone.agent.url", "http://127.0.0.1:" + port);
    }

    StoryAgent with(String property, String value) {
        options = options.with(property, value);
        return this;
    }

    /// A native executable instead of the packaged application.
    StoryAgent running(Path executable) {
        options = options.running(executable);
        return this;
    }

    StoryAgent withEnvironment(String variable, String value) {
        options = options.withEnvironment(variable, value);
        return this;
    }

    /// Starts the process, and returns when the node is online with its interfaces.
    StoryAgent start() {
        if (process == null) process = stack.agent(options);
        process.start();
        Eventually.within(START, "node is online with " + expected, () -> admin.node(nodeId), this::isReady);
        return this;
    }

    /// SIGKILL.
    void kill() {
        process.kill();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        if (process != null) process.stop();
    }

    /// What to ask for to record one of its files.
    Api.Start record(String file, String profile) {
        return recordInterface("file:" + file, profile);
    }

    Api.Start recordInterface(String systemRef, String profile) {
        var device = admin.node(nodeId).interfaces().stream()
                .filter(i -> i.systemRef().equals(systemRef))
                .findFirst()
                .orElseThrow();
        return Api.Start.of(nodeId, device.id(), admin.profile(profile), systemRef + " as " + profile);
    }

    private boolean isReady(Api.Node node) {
        return node.status() == NodeStatus.ONLINE
                && expected.stream()
                        .allMatch(ref -> node.interfaces().stream()
                                .anyMatch(i -> i.available() && i.systemRef().equals(ref)));
    }
}
