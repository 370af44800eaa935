package io.roomtone.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/// How to run a [Stack].
///
/// @param root the built source tree
/// @param data everything that is kept: databases, topics, cache files, accounts, logs, pids
/// @param durable whether PostgreSQL waits for the disk: true for what people record, false makes tests faster
/// @param properties further system properties of the services, by part
public record StackOptions(
        Path root, Path data, PortPlan ports, boolean durable, Map<Part, Map<String, String>> properties) {

    public StackOptions {
        root = root.toAbsolutePath().normalize();
        data = data.toAbsolutePath().normalize();
        properties = Map.copyOf(properties);
    }

    /// The usual ports, or those of the environment; durable.
    public static StackOptions embedded(Path root, Path data) {
        return new StackOptions(root, data, PortPlan.fromEnvironment(System.getenv()), true, Map.of());
    }

    /// Free ports, not durable.
    public static StackOptions forTests(Path root, Path data) {
        return new StackOptions(root, data, PortPlan.free(), false, Map.of());
    }

    public StackOptions withPorts(PortPlan chosen) {
        return new StackOptions(root, data, chosen, durable, properties);
    }

    /// Adds a system property to a service, e.g. a short lease. It overrides what the stack would pass.
    public StackOptions with(Part part, String property, String value) {
        var all = new EnumMap<Part, Map<String, String>>(Part.class);
        all.putAll(properties);
        var extended = new TreeMap<>(all.getOrDefault(part, Map.of()));
        extended.put(property, value);
        all.put(part, Map.copyOf(extended));
        return new StackOptions(root, data, ports, durable, all);
    }
}
