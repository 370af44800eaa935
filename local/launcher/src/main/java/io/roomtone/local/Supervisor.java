package io.roomtone.local;

import io.roomtone.local.part.Startable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Starts again what has ended by itself, as a service manager would. What does not last waits twice as long each time.
public final class Supervisor implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final Duration END_LIMIT = Duration.ofSeconds(30);

    private final Pauses pauses;
    private final Consumer<String> tell;
    private final List<Thread> watches = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    /// @param first before what has ended is started again
    /// @param longest how far this grows
    /// @param lasting what runs as long as this begins with the first pause again
    public record Pauses(Duration first, Duration longest, Duration lasting) {
        public static final Pauses USUAL =
                new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMinutes(1));

        Duration after(Duration pause) {
            var twice = pause.multipliedBy(2);
            return twice.compareTo(longest) < 0 ? twice : longest;
        }
    }

    /// @param tell hears, in words for people, what has ended and what serves again
    public Supervisor(Pauses pauses, Consumer<String> tell) {
        this.pauses = pauses;
        this.tell = tell;
    }

    /// Looks after a part that runs, from now on.
    public void keep(String title, Path log, Startable part) {
        watches.add(Thread.ofVirtual().name("keep " + title).start(() -> watch(title, log, part)));
    }

    private void watch(String title, Path log, Startable part) {
        var pause = pauses.first();
        while (!closed) {
            long since = System.nanoTime();
            while (!closed && part.isRunning()) {
                sleep(GLANCE);
            }
            boolean lasted = System.nanoTime() - since > pauses.lasting().toNanos();
            pause = lasted ? pauses.first() : pause;
            if (!closed) {
                tell.accept(title + " has ended by itself and is started again. See " + log);
            }
            sleep(pause);
            start(title, part);
            pause = pauses.after(pause);
        }
    }

    private void start(String title, Startable part) {
        if (closed) {
            return;
        }
        try {
            part.stop();
            part.start();
            tell.accept(title + " serves again");
        } catch (RuntimeException e) {
            if (!closed) {
                tell.accept(title + " could not be started: " + e.getMessage());
            }
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nothing is started any more when this returns.
    @Override
    public void close() {
        closed = true;
        watches.forEach(Thread::interrupt);
        watches.forEach(Supervisor::awaitEnd);
    }

    private static void awaitEnd(Thread watch) {
        try {
            watch.join(END_LIMIT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
