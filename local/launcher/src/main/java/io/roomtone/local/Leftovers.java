package io.roomtone.local;

import io.roomtone.local.infra.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Ends what a stack whose launcher was killed has left running.
public final class Leftovers {
    private Leftovers() {}

    /// @return names of the children that were still alive
    public static List<String> end(Path data) throws IOException {
        var pids = Stack.pidFiles(data);
        var last = List.of(Part.KAFKA.slug(), Part.IDENTITY.slug(), Part.POSTGRES.slug());
        adoptPostgres(data);
        return pids.reap(last);
    }

    /// The launcher may have died after PostgreSQL started and before it was written down. A stranger with the same pid
    /// does not have our data directory on its command line.
    private static void adoptPostgres(Path data) throws IOException {
        var pid = PostgresServer.postmaster(data.resolve("postgres"));
        if (pid.isEmpty()) {
            return;
        }
        ProcessHandle.of(pid.getAsLong())
                .filter(handle -> mentions(handle, data.resolve("postgres")))
                .ifPresent(handle -> Stack.pidFiles(data).write(Part.POSTGRES.slug(), handle));
    }

    private static boolean mentions(ProcessHandle handle, Path directory) {
        return handle.info().arguments().stream()
                .flatMap(Stream::of)
                .anyMatch(argument -> argument.contains(directory.toString()));
    }
}
