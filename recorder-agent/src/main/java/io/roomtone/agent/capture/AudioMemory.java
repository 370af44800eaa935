package io.roomtone.agent.capture;

import java.util.concurrent.atomic.AtomicLong;

/// How much audio of all takes together may wait in memory for a slow disk: a gap in one take is bad, an agent
/// that runs out of memory loses what waits for all of them.
final class AudioMemory {
    private final long maximumBytes;
    private final AtomicLong usedBytes = new AtomicLong();

    AudioMemory(long maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    /// A quarter of what this process may use.
    static AudioMemory ofThisProcess() {
        return new AudioMemory(Runtime.getRuntime().maxMemory() / 4);
    }

    /// @return false when there is not so much left
    boolean reserve(long bytes) {
        long used = usedBytes.addAndGet(bytes);
        if (used > maximumBytes) {
            usedBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void release(long bytes) {
        usedBytes.addAndGet(-bytes);
    }
}
