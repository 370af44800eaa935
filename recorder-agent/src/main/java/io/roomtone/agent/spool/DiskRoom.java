package io.roomtone.agent.spool;

import java.io.IOException;

/// How much room the spool has. Rendering needs some too, so captures pause while there is still half of
/// the reserve.
public final class DiskRoom {
    private final FreeBytes free;
    private final Relief relief;
    private final long lowWaterBytes;

    public enum Level {
        ENOUGH,
        /// Nothing new is taken on; running takes say so.
        LOW,
        /// Running takes write nothing until there is more.
        NONE
    }

    @FunctionalInterface
    public interface FreeBytes {
        long now() throws IOException;
    }

    /// Lets go of what is not needed any more.
    @FunctionalInterface
    public interface Relief {
        void run() throws IOException;
    }

    public DiskRoom(FreeBytes free, Relief relief, long lowWaterBytes) {
        this.free = free;
        this.relief = relief;
        this.lowWaterBytes = lowWaterBytes;
    }

    public static DiskRoom of(Spool spool, long lowWaterBytes) {
        return new DiskRoom(spool::freeBytes, spool::freeDelivered, lowWaterBytes);
    }

    /// Looks, and makes room first if there is little.
    public Level look() throws IOException {
        if (free.now() < lowWaterBytes) {
            relief.run();
        }
        long bytes = free.now();
        if (bytes < lowWaterBytes / 2) {
            return Level.NONE;
        }
        return bytes < lowWaterBytes ? Level.LOW : Level.ENOUGH;
    }

    /// Whether so much can be written without taking the room from captures that run.
    public boolean fits(long bytes) throws IOException {
        return free.now() - bytes >= lowWaterBytes / 2;
    }

    public long freeBytes() throws IOException {
        return free.now();
    }
}
