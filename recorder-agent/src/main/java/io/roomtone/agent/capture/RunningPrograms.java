package io.roomtone.agent.capture;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Capture programs that run now, on the disk: a killed agent leaves them behind, and a stalled one would hold its
/// device for ever.
public final class RunningPrograms {
    static final File NOTHING = new File("/dev/null");
    private static final Logger LOG = Logger.getLogger(RunningPrograms.class);

    private final Path directory;

    public RunningPrograms(Path home) throws IOException {
        this.directory = Files.createDirectories(home.resolve("programs"));
    }

    /// Ends those of an agent that was killed. A process id that was given to another program since is left alone.
    public void endLeftOver() throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                long pid = Long.parseLong(file.getFileName().toString());
                var started = Files.readString(file);
                ProcessHandle.of(pid)
                        .filter(process -> started.equals(startOf(process)))
                        .ifPresent(ProcessHandle::destroyForcibly);
                Files.delete(file);
            }
        }
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
