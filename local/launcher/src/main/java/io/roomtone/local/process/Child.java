package io.roomtone.local.process;

import io.roomtone.local.infra.OwnSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// A running child process with a log file and a pid file.
public final class Child {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int LAST_LINES = 12;

    private final String name;
    private final Process process;
    private final Path log;
    private final PidFiles pids;

    private Child(String name, Process process, Path log, PidFiles pids) {
        this.name = name;
        this.process = process;
        this.log = log;
        this.pids = pids;
    }

    /// @param name of the pid file and in messages
    /// @param environment added to this process's own
    /// @param log takes standard output and error, appended
    public record Spec(String name, List<String> command, Map<String, String> environment, Path log) {}

    public static Child start(Spec spec, PidFiles pids) {
        try {
            Files.createDirectories(spec.log().getParent());
            var builder = new ProcessBuilder(OwnSession.of(spec.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            var process = builder.start();
            pids.write(spec.name(), process.toHandle());
            process.onExit().thenAccept(ended -> pids.forget(spec.name(), ended.pid()));
            return new Child(spec.name(), process, spec.log(), pids);
        } catch (IOException e) {
            throw new UncheckedIOException(spec.name() + " could not be started", e);
        }
    }

    public Process process() {
        return process;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// Polls until the child is ready.
    ///
    /// @throws IllegalStateException when it ends before or is not ready in time; the message names its log and has
    /// the end of it
    public void await(BooleanSupplier ready, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) {
                throw failure("ended at once (exit " + process.exitValue() + ")");
            }
            if (System.nanoTime() > deadline) {
                throw failure("was not ready in " + limit.toSeconds() + " s");
            }
            pause();
        }
    }

    private IllegalStateException failure(String what) {
        return new IllegalStateException(name + " " + what + ", see " + log + "\n" + lastWords());
    }

    private String lastWords() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LAST_LINES), all.size()));
        } catch (IOException | UncheckedIOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// SIGTERM, and SIGKILL for one that does not end in time.
    public void stop(Duration patience) {
        process.destroy();
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        pids.forget(name, process.pid());
    }

    /// SIGKILL; returns when the child is gone.
    public void kill() {
        process.destroyForcibly();
        stop(Duration.ofSeconds(10));
    }
}
