package io.roomtone.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// The node's clocks. Only the monotonic one measures; the wall clock only labels, since it may jump.
public final class NodeClock {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");

    private final String boot = bootId();

    public Moment now() {
        return new Moment(Instant.now(), System.nanoTime(), boot);
    }

    /// The moment of a reading of `System.nanoTime()`.
    public Moment at(long nanoTime) {
        var now = now();
        return now.plus(Duration.ofNanos(nanoTime - now.monotonicNanos()));
    }

    /// The reading of `System.nanoTime()` at a moment, past or to come.
    public long nanosAt(Moment moment) {
        var now = now();
        return now.monotonicNanos() + moment.since(now).toNanos();
    }

    private static String bootId() {
        try {
            return Files.readString(BOOT_ID).strip();
        } catch (IOException e) {
            // Not Linux: without a name for this run of the machine only the wall clock outlives the process.
            return "process-" + ProcessHandle.current().pid() + "-"
                    + Instant.now().toEpochMilli();
        }
    }
}
