package io.roomtone.agent.capture;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A capture program that writes raw PCM to its standard output.
///
/// A stalled arecord ignores SIGTERM, hence SIGKILL after 300 ms. What the program says on standard error is
/// drained, or it would block; the last line explains an end, and a moved stream is trouble although the
/// program goes on.
final class ProgramStream implements CaptureStream {
    private static final long TERM_MILLIS = 300;
    private static final long KILL_MILLIS = 2000;
    private static final String MOVED = "Stream moved";
    /// How arecord says that nobody took its samples in time.
    private static final Pattern OVERRUN = Pattern.compile("overrun!!! \\(at least ([0-9.]+) ms long\\)");

    private final Process process;
    private final InputStream output;
    private final RunningPrograms running;
    private final Thread drain;
    private final AtomicLong lostMicros = new AtomicLong();
    private volatile String moved;
    private volatile String lastWords = "";

    ProgramStream(List<String> command, RunningPrograms running) throws IOException {
        var builder = new ProcessBuilder(command).redirectInput(ProcessBuilder.Redirect.from(RunningPrograms.NOTHING));
        builder.environment().put("LC_ALL", "C");
        this.process = builder.start();
        this.output = process.getInputStream();
        this.running = running;
        running.began(process);
        this.drain = Thread.ofVirtual().name("stderr " + command.getFirst()).start(this::drain);
    }

    /// parec ends its progress lines with a carriage return; the reader counts that as an end of line.
    private void drain() {
        try (BufferedReader lines = process.errorReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains(MOVED)) {
                    moved = line.strip();
                }
                var overrun = OVERRUN.matcher(line);
                if (overrun.find()) {
                    lostMicros.addAndGet(Math.round(Double.parseDouble(overrun.group(1)) * 1000));
                }
                boolean progress = line.startsWith("Time:");
                if (!line.isBlank() && !progress) {
                    lastWords = line.strip();
                }
            }
        } catch (IOException _) {
            // The program is gone; so are its words.
            lastWords = lastWords.isEmpty() ? "no message" : lastWords;
        }
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        return output.read(buffer);
    }

    @Override
    public Optional<String> trouble() {
        return Optional.ofNullable(moved);
    }

    @Override
    public Duration takeLost() {
        return Duration.of(lostMicros.getAndSet(0), ChronoUnit.MICROS);
    }

    /// Waits a moment for the words of a program that has just ended.
    @Override
    public String lastWords() {
        try {
            drain.join(Duration.ofMillis(TERM_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lastWords;
    }

    @Override
    public boolean endsForGood() {
        return false;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(TERM_MILLIS, TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                process.waitFor(KILL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        running.ended(process);
    }
}
