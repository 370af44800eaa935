package io.roomtone.agent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/// The node's clocks. Only the monotonic one measures; the wall clock only labels, since it may jump.
public final class NodeClock {
    private static final Path BOOT_ID = Path.of("/proc/sys/kernel/random/boot_id");
    private static final Path UPTIME = Path.of("/proc/uptime");
    private static final long LOOK_NANOS = 50_000_000;
    /// The uptime is told in hundredths of a second.
    private static final long NOTABLE_NANOS = 1_000_000_000;

    private final String boot = bootId();
    private final InstantSource wall;
    private final LongSupplier uptimeNanos;
    private long sleptNanos;
    private long lookedNanos = System.nanoTime() - LOOK_NANOS;

    public NodeClock() {
        this(InstantSource.system(), NodeClock::uptimeNanos);
    }

    /// @param uptimeNanos time since the machine was started, sleep included
    public NodeClock(InstantSource wall, LongSupplier uptimeNanos) {
        this.wall = wall;
        this.uptimeNanos = uptimeNanos;
    }

    public Moment now() {
        return new Moment(wall.instant(), nanos(), boot);
    }

    /// What measures. Unlike `System.nanoTime()` it goes on while the machine sleeps: a window ends when
    /// it was to end, and sleep is a gap.
    public synchronized long nanos() {
        if (System.nanoTime() - lookedNanos >= LOOK_NANOS) {
            look();
        }
        return System.nanoTime() + sleptNanos;
    }

    /// Sleep only grows, whatever is told; and the uptime is read first, since a delay between the two
    /// readings is no sleep.
    private void look() {
        long uptime = uptimeNanos.getAsLong();
        lookedNanos = System.nanoTime();
        long slept = uptime - lookedNanos;
        if (slept - sleptNanos > NOTABLE_NANOS) {
            sleptNanos = slept;
        }
    }

    /// The moment of a reading of [#nanos].
    public Moment at(long nanoTime) {
        var now = now();
        return now.plus(Duration.ofNanos(nanoTime - now.monotonicNanos()));
    }

    /// The reading of [#nanos] at a moment, past or to come.
    public long nanosAt(Moment moment) {
        var now = now();
        return now.monotonicNanos() + moment.since(now).toNanos();
    }

    /// 0 where and while nobody tells: sleep is not noticed then.
    private static long uptimeNanos() {
        try {
            var text = Files.readString(UPTIME);
            return (long) (Double.parseDouble(text.substring(0, text.indexOf(' '))) * 1e9);
        } catch (IOException | RuntimeException e) {
            return 0;
        }
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
