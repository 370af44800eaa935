package io.roomtone.agent.capture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jboss.logging.Logger;

/// Capture programs that run now, on the disk: a killed agent leaves them behind, and a stalled one would hold
/// its device for ever.
public final class RunningPrograms {
    static final File NOTHING = new File("/dev/null");
    private static final Logger LOG = Logger.getLogger(RunningPrograms.class);

    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path directory;

    public RunningPrograms(Path home) throws IOException {
        this.directory = Files.createDirectories(home.resolve("programs"));
    }

    /// Ends those of an agent that was killed. A process id that was given to another program since is left
    /// alone.
    public void endLeftOver() throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                end(file.getFileName().toString(), Files.readString(file));
                Files.delete(file);
            }
        }
    }

    private static void end(String pid, String started) {
        try {
            ProcessHandle.of(Long.parseLong(pid))
                    .filter(process -> isSame(Instant.parse(started), process))
                    .ifPresent(ProcessHandle::destroyForcibly);
        } catch (NumberFormatException | DateTimeParseException e) {
            LOG.warnf("not a note of a capture program name=%s problem=%s", pid, e);
        }
    }

    /// Start times are counted from the start of the machine, which a step of the wall clock moves.
    private static boolean isSame(Instant started, ProcessHandle process) {
        return process.info()
                .startInstant()
                .filter(start -> Duration.between(started, start).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }

    void began(Process process) {
        try {
            Files.writeString(directory.resolve(Long.toString(process.pid())), startOf(process.toHandle()));
        } catch (IOException e) {
            LOG.warnf("a capture program could not be noted pid=%d problem=%s", process.pid(), e);
        }
    }

    void ended(Process process) {
        try {
            Files.deleteIfExists(directory.resolve(Long.toString(process.pid())));
        } catch (IOException e) {
            LOG.warnf("a capture program could not be forgotten pid=%d problem=%s", process.pid(), e);
        }
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }
}
