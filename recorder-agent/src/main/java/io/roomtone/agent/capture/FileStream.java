package io.roomtone.agent.capture;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.wav.WavReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A WAV file that sounds as it would from a device: in real time, a period at a time.
final class FileStream implements CaptureStream {
    private static final int PERIODS_PER_SECOND = 50;

    private final WavReader reader;
    private final PcmFormat format;
    private final boolean loop;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final long openedNanos = System.nanoTime();
    private long frames;

    /// @throws IOException when the file is gone or no longer has the format that it was found with
    FileStream(Path file, PcmFormat expected, boolean loop) throws IOException {
        this.reader = WavReader.open(file);
        this.format = reader.format();
        this.loop = loop;
        if (!format.equals(expected)) {
            reader.close();
            throw new IOException(file.getFileName() + " is " + format + " now, and was " + expected + ".");
        }
    }

    @Override
    public int read(byte[] buffer) throws IOException {
        int period = Math.min(buffer.length / format.frameBytes(), format.sampleRateHz() / PERIODS_PER_SECOND);
        int wanted = period * format.frameBytes();
        int got = reader.read(buffer, 0, wanted);
        if (got < 0 && loop && reader.frames() > 0) {
            reader.seekFrame(0);
            got = reader.read(buffer, 0, wanted);
        }
        frames += Math.max(0, got) / format.frameBytes();
        if (got < 0 || !waitUntilSounded()) {
            reader.close();
            return -1;
        }
        return got;
    }

    /// @return false when closed meanwhile
    private boolean waitUntilSounded() {
        long due = openedNanos + format.durationOf(frames).toNanos();
        try {
            return !closed.await(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<String> trouble() {
        return Optional.empty();
    }

    @Override
    public Duration takeLost() {
        return Duration.ZERO;
    }

    @Override
    public String lastWords() {
        return "";
    }

    @Override
    public boolean endsForGood() {
        return true;
    }

    /// The file itself is closed by the thread that reads it, when it sees the end.
    @Override
    public void close() {
        closed.countDown();
    }
}
