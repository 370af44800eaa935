package io.roomtone.agent.rig;

import io.roomtone.agent.AgentConfig;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/// Settings for agents without a container.
public final class Agents {
    private Agents() {}

    /// @param settings keys without `roomtone.agent.`
    public static AgentConfig config(Map<String, String> settings) {
        var full = new HashMap<String, String>();
        settings.forEach((key, value) -> full.put("roomtone.agent." + key, value));
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .addDiscoveredConverters()
                .withMapping(AgentConfig.class)
                .withSources(new PropertiesConfigSource(full, "test", 100))
                .build()
                .getConfigMapping(AgentConfig.class);
    }
}
