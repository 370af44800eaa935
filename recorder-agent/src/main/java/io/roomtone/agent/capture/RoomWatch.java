package io.roomtone.agent.capture;

import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.Take;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Severity;
import java.io.IOException;
import java.time.Duration;

/// Whether there is room for a take's audio. Looks once a second and says what gets worse.
final class RoomWatch {
    static final String NO_ROOM = "no room on the disk";
    private static final long LOOK = Duration.ofSeconds(1).toNanos();

    private final Take take;
    private final DiskRoom room;
    private DiskRoom.Level level = DiskRoom.Level.ENOUGH;
    private long lookedNanos = System.nanoTime() - LOOK;

    RoomWatch(Take take, DiskRoom room) {
        this.take = take;
        this.room = room;
    }

    boolean hasRoom() {
        return level != DiskRoom.Level.NONE;
    }

    /// @param position where the take's time line ends now
    void look(long position) throws IOException {
        long now = System.nanoTime();
        if (now - lookedNanos < LOOK) {
            return;
        }
        lookedNanos = now;
        var before = level;
        level = room.look();
        boolean worse = level.compareTo(before) > 0;
        if (worse) {
            var severity = hasRoom() ? Severity.WARNING : Severity.CRITICAL;
            var detail = hasRoom() ? "%d MiB left".formatted(room.freeBytes() >> 20) : NO_ROOM;
            take.raise(HealthKind.DISK_LOW, severity, position, null, detail);
        }
    }
}
