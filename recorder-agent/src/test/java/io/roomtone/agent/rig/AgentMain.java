package io.roomtone.agent.rig;

import io.roomtone.agent.Agent;
import java.util.HashMap;
import java.util.Map;

/// An agent in a process of its own, from the test's class path. Arguments: `key=value`.
public final class AgentMain {
    private AgentMain() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> settings = new HashMap<>();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            settings.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        var agent = new Agent(Agents.config(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(agent)));
        agent.run();
    }

    private static void stop(Agent agent) {
        try {
            agent.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
