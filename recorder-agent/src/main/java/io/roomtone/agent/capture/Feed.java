package io.roomtone.agent.capture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for one take. Never makes the hub wait: audio that does not fit any more is left out, and the take sees
/// it
/// by the jump of the positions.
final class Feed {
    private final long maximumBytes;
    private final Deque<HubEvent> events = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long bytes;
    private boolean awake;

    Feed(long maximumBytes) {
        this.maximumBytes = maximumBytes;
    }

    void offer(HubEvent event) {
        lock.lock();
        try {
            long more = event instanceof HubEvent.Audio audio ? audio.pcm().length : 0;
            if (more > 0 && bytes + more > maximumBytes) {
                return;
            }
            bytes += more;
            events.addLast(event);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// The next event; nothing after the timeout or a [#wake].
    Optional<HubEvent> poll(Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = timeout.toNanos();
            while (events.isEmpty() && !awake && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            awake = false;
            var event = Optional.ofNullable(events.pollFirst());
            event.ifPresent(this::taken);
            return event;
        } finally {
            lock.unlock();
        }
    }

    /// Lets a waiting take look around.
    void wake() {
        lock.lock();
        try {
            awake = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void taken(HubEvent event) {
        if (event instanceof HubEvent.Audio audio) {
            bytes -= audio.pcm().length;
        }
    }
}
