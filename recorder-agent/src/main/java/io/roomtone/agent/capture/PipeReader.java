package io.roomtone.agent.capture;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads a stream on a thread of its own and stamps what comes with the monotonic clock, since a read may never return.
final class PipeReader {
    private static final int BUFFER_BYTES = 64 * 1024;
    /// Enough for any burst; beyond it the program waits in its pipe.
    private static final int CHUNKS = 4096;

    private final CaptureStream stream;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS);

    /// @param pcm null at the end
    /// @param problem why the stream ended; empty when it just ended
    record Chunk(byte[] pcm, long nanos, String problem) {
        boolean isEnd() {
            return pcm == null;
        }
    }

    PipeReader(CaptureStream stream, String name) {
        this.stream = stream;
        Thread.ofPlatform().daemon().name("read " + name).start(this::run);
    }

    /// The next bytes, or nothing when none came in time.
    Optional<Chunk> next(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(chunks.poll(timeout.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void run() {
        byte[] buffer = new byte[BUFFER_BYTES];
        var problem = "";
        try {
            for (int got = stream.read(buffer); got >= 0; got = stream.read(buffer)) {
                chunks.put(new Chunk(Arrays.copyOf(buffer, got), System.nanoTime(), ""));
            }
        } catch (IOException e) {
            problem = e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        putEnd(problem);
    }

    private void putEnd(String problem) {
        try {
            chunks.put(new Chunk(null, System.nanoTime(), problem));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
