package io.roomtone.local.infra;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts a child into a session of its own, so that Ctrl-C in a terminal reaches the parent alone and it can end its
/// children in order. `setsid` execs: the child keeps the pid that [Process] knows.
public final class OwnSession {
    private static final Optional<Path> SETSID = find("setsid");

    private OwnSession() {}

    /// The command to start instead; the same command where the machine has no `setsid`.
    public static List<String> of(List<String> command) {
        return SETSID.map(setsid -> Stream.concat(Stream.of(setsid.toString()), command.stream())
                        .toList())
                .orElse(command);
    }

    private static Optional<Path> find(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
