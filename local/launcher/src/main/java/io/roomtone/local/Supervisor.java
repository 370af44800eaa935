package io.roomtone.local;

import io.roomtone.local.part.Startable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Starts again what has ended by itself, as a service manager would. What does not last waits twice as long each time.
public final class Supervisor implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Pauses pauses;
    private final Consumer<String> tell;
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);

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

    /// @param tell hears, in words for people, what has ended and what runs again
    public Supervisor(Pauses pauses, Consumer<String> tell) {
        this.pauses = pauses;
        this.tell = tell;
    }

    /// Looks after a part that runs, from now on.
    public void keep(String title, Path log, Startable part) {
        watches.add(new Watch(title, log, part));
    }

    /// Nothing is started any more when this returns. What is just being started is stopped and not interrupted, since
    /// then it could leave behind what it had begun.
    @Override
    public void close() {
        closing.countDown();
        watches.forEach(Watch::end);
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void sleep(Duration duration) {
        try {
            closing.await(duration.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts it", e);
        }
    }

    private void say(String news) {
        if (!isClosing()) {
            tell.accept(news);
        }
    }

    private final class Watch {
        private final String title;
        private final Path log;
        private final Startable part;
        private final Thread thread;
        private volatile boolean starting;

        Watch(String title, Path log, Startable part) {
            this.title = title;
            this.log = log;
            this.part = part;
            this.thread = Thread.ofVirtual().name("keep " + title).start(this::run);
        }

        private void run() {
            var pause = pauses.first();
            while (!isClosing()) {
                pause = lasted() ? pauses.first() : pause;
                say(title + " has ended by itself and is started again. See " + log);
                do {
                    sleep(pause);
                    pause = pauses.after(pause);
                } while (!isClosing() && !startsAgain(pause));
            }
        }

        /// Returns when the part has ended.
        private boolean lasted() {
            long since = System.nanoTime();
            while (!isClosing() && part.isRunning()) {
                sleep(GLANCE);
            }
            return System.nanoTime() - since > pauses.lasting().toNanos();
        }

        private boolean startsAgain(Duration pauseAfterFailure) {
            starting = true;
            try {
                part.stop();
                part.start();
                say(title + " runs again");
                return true;
            } catch (RuntimeException e) {
                say(title + " could not be started and is tried again in " + pauseAfterFailure.toSeconds() + " s: "
                        + e.getMessage());
                return false;
            } finally {
                starting = false;
            }
        }

        private void end() {
            try {
                while (!thread.join(GLANCE)) {
                    if (starting) {
                        part.stop();
                    }
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
