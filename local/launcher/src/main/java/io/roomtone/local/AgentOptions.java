package io.roomtone.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How to run an agent.
///
/// @param name of its log and pid file; unique within a stack
/// @param home identity and spool; kept
/// @param properties system properties, e.g. `roomtone.agent.enrolment-token`; they override what the stack passes
/// @param environment added to the stack's own
/// @param executable a native agent; empty: the packaged application on this JDK
public record AgentOptions(
        String name,
        Path home,
        Map<String, String> properties,
        Map<String, String> environment,
        Optional<Path> executable) {
    public AgentOptions {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    public static AgentOptions at(String name, Path home) {
        return new AgentOptions(name, home, Map.of(), Map.of(), Optional.empty());
    }

    public AgentOptions with(String property, String value) {
        var all = new TreeMap<>(properties);
        all.put(property, value);
        return new AgentOptions(name, home, all, environment, executable);
    }

    public AgentOptions withEnvironment(String variable, String value) {
        var all = new TreeMap<>(environment);
        all.put(variable, value);
        return new AgentOptions(name, home, properties, all, executable);
    }

    /// The same settings for a native agent, as `./roomtone native` makes it.
    public AgentOptions running(Path nativeExecutable) {
        return new AgentOptions(name, home, properties, environment, Optional.of(nativeExecutable));
    }

    /// For the first start of a home. In the environment, since command lines are there for everybody to see.
    public AgentOptions enrolling(Enrolment enrolment) {
        return withEnvironment("ROOMTONE_AGENT_ENROLMENT_TOKEN", enrolment.token());
    }

    public AgentOptions withSources(Path folder) {
        return with("roomtone.agent.file-source-directory", folder.toString());
    }
}
