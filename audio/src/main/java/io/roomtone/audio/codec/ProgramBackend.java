package io.roomtone.audio.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.audio.SampleFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Feeds an encoding program through its standard input. What the program says is drained by a thread of its own, since
/// a full pipe would stop it, and us; the last of it explains a failure.
final class ProgramBackend implements Backend {
    /// After its input has ended a program only writes its header; a minute is a hanging disk or program.
    private static final long FINISH_SECONDS = 60;

    private static final long KILL_SECONDS = 10;
    private static final int SAYINGS_KEPT = 2000;

    private final String name;
    private final SampleFormat sampleFormat;
    private final Process process;
    private final OutputStream input;
    private final StringBuilder sayings = new StringBuilder();
    private final Thread drain;

    ProgramBackend(List<String> command, SampleFormat sampleFormat) throws IOException {
        this.name = Path.of(command.getFirst()).getFileName().toString();
        this.sampleFormat = sampleFormat;
        this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
        this.input = process.getOutputStream();
        this.drain = Thread.ofPlatform().daemon().name("drain-" + name).start(this::drain);
    }

    @Override
    public SampleFormat sampleFormat() {
        return sampleFormat;
    }

    @Override
    public void write(byte[] pcm, int offset, int length) throws IOException {
        try {
            input.write(pcm, offset, length);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    @Override
    public void finish() throws IOException {
        try {
            input.close();
        } catch (IOException e) {
            throw failure(e);
        }
        if (exitCode() != 0) {
            throw failure(null);
        }
    }

    @Override
    public void abandon() {
        process.destroyForcibly();
        // So that it cannot make the file anew after it was deleted; a program stuck in a dead disk never ends.
        process.onExit()
                .completeOnTimeout(process, KILL_SECONDS, TimeUnit.SECONDS)
                .join();
        Quietly.close(input);
    }

    private int exitCode() throws IOException {
        try {
            if (!process.waitFor(FINISH_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(
                        name + " did not end within " + FINISH_SECONDS + " s of its last input." + " It was killed.");
            }
            drain.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while waiting for " + name + ".");
        }
    }

    /// A broken pipe means that the program has gone, so that its exit code is near.
    private IOException failure(IOException cause) throws IOException {
        int exitCode = exitCode();
        synchronized (sayings) {
            var said = sayings.toString().strip();
            return new IOException(
                    "%s failed with exit code %d%s; it said: %s"
                            .formatted(name, exitCode, signal(exitCode), said.isEmpty() ? "nothing" : said),
                    cause);
        }
    }

    private static String signal(int exitCode) {
        return exitCode > 128 ? " (killed by signal " + (exitCode - 128) + ")" : "";
    }

    private void drain() {
        var buffer = new byte[4096];
        try (InputStream output = process.getInputStream()) {
            for (int read = output.read(buffer); read >= 0; read = output.read(buffer)) {
                keep(new String(buffer, 0, read, UTF_8));
            }
        } catch (IOException e) {
            keep("(" + e.getMessage() + ")");
        }
    }

    private void keep(String text) {
        synchronized (sayings) {
            sayings.append(text);
            sayings.delete(0, Math.max(0, sayings.length() - SAYINGS_KEPT));
        }
    }
}
