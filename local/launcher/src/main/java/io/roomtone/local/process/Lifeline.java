package io.roomtone.local.process;

import io.roomtone.local.infra.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// A shell that sleeps on a pipe from this JVM and, when the pipe closes because the JVM is dead, sends SIGTERM to
/// every child that is written down in the pid files. After an orderly end there is none left but what was still being
/// started when the end came.
public final class Lifeline implements AutoCloseable {
    private static final String SCRIPT = """
            cat > /dev/null
            for file in "$1"/*.pid; do
              [ -f "$file" ] && read -r pid started < "$file" && kill "$pid" 2> /dev/null
            done
            """;

    private final Process shell;

    private Lifeline(Process shell) {
        this.shell = shell;
    }

    public static Lifeline to(PidFiles children) {
        var command = List.of(
                "/bin/sh",
                "-c",
                SCRIPT,
                "roomtone-lifeline",
                children.directory().toString());
        try {
            return new Lifeline(new ProcessBuilder(OwnSession.of(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("no shell to watch over the children", e);
        }
    }

    /// Ends the children that are left.
    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            // It was killed: nobody watches any more.
        }
    }
}
