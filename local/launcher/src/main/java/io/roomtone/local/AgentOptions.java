package io.roomtone.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// How to run an agent.
///
/// @param name of its log and pid file; unique within a stack
/// @param home identity and spool; kept
/// @param properties system properties, e.g. `roomtone.agent.enrolment-token`; they override what the stack passes
/// @param environment added to the stack's own
public record AgentOptions(String name, Path home, Map<String, String> properties, Map<String, String> environment) {
    public AgentOptions {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    public static AgentOptions at(String name, Path home) {
        return new AgentOptions(name, home, Map.of(), Map.of());
    }

    public AgentOptions with(String property, String value) {
        var all = new TreeMap<>(properties);
        all.put(property, value);
        return new AgentOptions(name, home, all, environment);
    }

    public AgentOptions withEnvironment(String variable, String value) {
        var all = new TreeMap<>(environment);
        all.put(variable, value);
        return new AgentOptions(name, home, properties, all);
    }

    /// For the first start of a home. In the environment, since command lines are there for everybody to see.
    public AgentOptions enrolling(Enrolment enrolment) {
        return withEnvironment("ROOMTONE_AGENT_ENROLMENT_TOKEN", enrolment.token());
    }

    public AgentOptions withSources(Path folder) {
        return with("roomtone.agent.file-source-directory", folder.toString());
    }
}
