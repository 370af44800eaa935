package io.roomtone.agent.capture;

import io.roomtone.agent.NodeClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/// Reads a stream on a thread of its own and stamps what comes with the monotonic clock, since a read may never
/// return.
final class PipeReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 64 * 1024;
    /// More than a hub, which waits for nobody, ever leaves lying; beyond it the program waits in its pipe.
    private static final int CHUNKS = 256;
    private static final long LOOK_MILLIS = 100;

    private final CaptureStream stream;
    private final NodeClock clock;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private volatile boolean closed;

    /// @param pcm null at the end
    /// @param problem why the stream ended; empty when it just ended
    record Chunk(byte[] pcm, long nanos, String problem) {
        boolean isEnd() {
            return pcm == null;
        }
    }

    PipeReader(CaptureStream stream, String name, NodeClock clock) {
        this.stream = stream;
        this.clock = clock;
        Thread.ofPlatform().daemon().name("read " + name).start(this::run);
    }

    /// The next bytes, or nothing when none came in time.
    Optional<Chunk> next(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(chunks.poll(timeout.toNanos(), TimeUnit.NANOSECONDS));
    }

    private void run() {
        try {
            put(new Chunk(null, clock.nanos(), readToTheEnd()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return why it ended; empty when it just ended
    private String readToTheEnd() throws InterruptedException {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            for (int got = stream.read(buffer); got >= 0 && !closed; got = stream.read(buffer)) {
                put(new Chunk(Arrays.copyOf(buffer, got), clock.nanos(), ""));
            }
            return "";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void put(Chunk chunk) throws InterruptedException {
        boolean taken = false;
        while (!taken && !closed) {
            taken = chunks.offer(chunk, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Nobody listens any more: the reading thread ends when its read returns.
    @Override
    public void close() {
        closed = true;
        chunks.clear();
    }
}
