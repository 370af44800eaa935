package io.roomtone.local.command;

import io.roomtone.local.Part;
import io.roomtone.local.PortPlan;
import io.roomtone.local.StackOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/// Where the commands work.
///
/// @param root the source tree
/// @param data what is kept; `.roomtone` in the root unless `ROOMTONE_DATA` says otherwise
public record Place(Path root, Path data, PortPlan ports) {
    public static Place of(Path root, Map<String, String> environment) {
        var given = environment.get("ROOMTONE_DATA");
        var data = given == null || given.isBlank() ? root.resolve(".roomtone") : Path.of(given);
        return new Place(root, data.toAbsolutePath().normalize(), PortPlan.fromEnvironment(environment));
    }

    StackOptions options() {
        return StackOptions.embedded(root, data)
                .withPorts(ports)
                // One agent on the same machine: a live picture every second costs nothing.
                .with(Part.JOB_SERVICE, "roomtone.lease.heartbeat", "1s");
    }

    URI url() {
        return URI.create("http://localhost:" + ports.of(Part.GATEWAY));
    }

    /// @throws IllegalStateException when nothing runs
    Instance.Running running() {
        return Instance.running(data)
                .orElseThrow(
                        () -> new IllegalStateException(
                                "Roomtone is not running. Start it with ./roomtone up in another terminal, or try ./roomtone demo."));
    }
}
