package io.roomtone.local;

import io.roomtone.local.infra.Ports;
import java.util.EnumMap;
import java.util.Map;

/// A port of 127.0.0.1 for each part.
public record PortPlan(Map<Part, Integer> ports) {
    private static final Map<Part, Integer> FIXED = Map.of(
            Part.GATEWAY, 8080,
            Part.JOB_SERVICE, 8081,
            Part.LIBRARY_SERVICE, 8082,
            Part.SCHEDULE_SERVICE, 8083,
            Part.UPLOAD_SERVICE, 8084,
            Part.IDENTITY, 8180,
            Part.POSTGRES, 15432,
            Part.KAFKA, 19092);

    public PortPlan {
        ports = Map.copyOf(ports);
    }

    public int of(Part part) {
        return ports.get(part);
    }

    /// The usual ports, or what the environment says instead: `ROOMTONE_PORT` for the front door, else
    /// `ROOMTONE_<PART>_PORT`.
    ///
    /// @throws IllegalArgumentException for a value that is no port
    public static PortPlan fromEnvironment(Map<String, String> environment) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            var given = environment.get(variable(part));
            ports.put(part, given == null || given.isBlank() ? FIXED.get(part) : parse(variable(part), given));
        }
        return new PortPlan(ports);
    }

    /// Ports that nobody uses now, for tests.
    public static PortPlan free() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) {
            ports.put(part, Ports.free());
        }
        return new PortPlan(ports);
    }

    /// @throws PortTakenException for the first port that somebody listens on
    public void requireFree() {
        for (var part : Part.values()) {
            if (!Ports.isFree(of(part))) {
                throw new PortTakenException(part, of(part));
            }
        }
    }

    /// The environment variable that chooses the port of a part.
    public static String variable(Part part) {
        return part == Part.GATEWAY ? "ROOMTONE_PORT" : "ROOMTONE_" + part.name() + "_PORT";
    }

    private static int parse(String variable, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(variable + "=" + value + " is not a port number");
        }
        return Integer.parseInt(value);
    }
}
