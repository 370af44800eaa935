package io.roomtone.agent.capture;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// What waits for one take. Never makes the hub wait: audio that does not fit any more is left out, and the
/// take sees that by the jump of the positions.
final class Feed implements AutoCloseable {
    private final AudioMemory memory;
    private final Deque<HubEvent> events = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean awake;
    private boolean closed;

    Feed(AudioMemory memory) {
        this.memory = memory;
    }

    void offer(HubEvent event) {
        lock.lock();
        try {
            if (!closed && memory.reserve(HubEvent.bytesOf(event))) {
                events.addLast(event);
                changed.signal();
            }
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
            event.ifPresent(taken -> memory.release(HubEvent.bytesOf(taken)));
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

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            events.forEach(event -> memory.release(HubEvent.bytesOf(event)));
            events.clear();
        } finally {
            lock.unlock();
        }
    }
}
