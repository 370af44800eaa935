package io.roomtone.agent.capture;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Backoff;
import io.roomtone.agent.NodeClock;
import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// The interfaces in use: opened for the first take, closed after the last one. Between two tracks of a
/// window an interface stays open, also when the second one's work order is late because the control
/// plane is away.
final class Hubs {
    private static final Duration LAST_CLOSING = Duration.ofSeconds(3);

    private final AgentConfig.Capture config;
    private final Sources sources;
    private final NodeClock clock;
    private final AudioMemory memory;
    private final Predicate<Seam.Key> mayCome;
    private final Map<Key, Running> hubs = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<Key, Thread> closing = new HashMap<>();

    private record Key(Backend backend, String systemRef, PcmFormat format) {
        boolean isSameDevice(Key other) {
            return backend == other.backend && systemRef.equals(other.systemRef);
        }
    }

    /// @param stallMillis the most impatient policy of the takes on it
    private record Running(CaptureHub hub, Thread thread, AtomicLong stallMillis) {}

    /// @param mayCome whether a track may still begin at a cut
    Hubs(
            AgentConfig.Capture config,
            NodeClock clock,
            Sources sources,
            AudioMemory memory,
            Predicate<Seam.Key> mayCome) {
        this.config = config;
        this.clock = clock;
        this.sources = sources;
        this.memory = memory;
        this.mayCome = mayCome;
    }

    /// Tells `feed` what the interface delivers from now on, or what it has delivered since the cut that
    /// the take begins at.
    synchronized void subscribe(CaptureTarget target, PcmFormat format, long stallMillis, Bounds bounds, Feed feed) {
        var key = key(target, format);
        var running = hubs.get(key);
        if (running == null || !running.hub().add(feed, bounds)) {
            running = prepared(key, target, stallMillis);
            running.hub().add(feed, bounds);
            hubs.put(key, running);
            running.thread().start();
        }
        running.stallMillis().accumulateAndGet(stallMillis, Math::min);
    }

    synchronized void unsubscribe(CaptureTarget target, PcmFormat format, Feed feed) {
        var key = key(target, format);
        var running = hubs.get(key);
        if (running != null && running.hub().remove(feed)) {
            running.hub().close();
            hubs.remove(key);
            closing.put(key, running.thread());
        }
    }

    /// Closes also what waits for a track that is late.
    synchronized void close() throws InterruptedException {
        hubs.forEach((key, running) -> {
            running.hub().close();
            closing.put(key, running.thread());
        });
        hubs.clear();
        for (var thread : closing.values()) {
            thread.join(LAST_CLOSING);
        }
    }

    /// A device is often free only when the program that had it is gone.
    private Running prepared(Key key, CaptureTarget target, long stall) {
        var stallMillis = new AtomicLong(stall);
        var hub = new CaptureHub(
                target.systemRef(),
                clock,
                () -> opened(key, target),
                key.format(),
                new Backoff(config.firstReopen(), config.longestReopen()),
                stallMillis::get,
                new Seams(key.format(), memory, config.trackReach(), mayCome));
        // One that is over comes anew behind those that have the device now.
        var over = hubs.remove(key);
        var previous = over == null ? closing.remove(key) : over.thread();
        var thread = Thread.ofPlatform()
                .daemon()
                .name("hub " + target.systemRef())
                .unstarted(() -> {
                    awaitEnd(previous);
                    hub.run();
                });
        return new Running(hub, thread, stallMillis);
    }

    private CaptureStream opened(Key key, CaptureTarget target) throws IOException {
        if (isOwedToAnother(key)) {
            throw new IOException("a recording of it in another format was interrupted, and comes first");
        }
        return sources.of(target, key.format()).open();
    }

    /// A device that was away goes back to the recording that had it: one that waits for it in another
    /// format would keep it. Asked by the hubs' threads, for which [#close] waits.
    private boolean isOwedToAnother(Key key) {
        synchronized (hubs) {
            return hubs.entrySet().stream()
                    .takeWhile(other -> !other.getKey().equals(key))
                    .anyMatch(other -> other.getKey().isSameDevice(key)
                            && other.getValue().hub().isInterrupted());
        }
    }

    private static void awaitEnd(Thread previous) {
        try {
            if (previous != null) {
                previous.join(LAST_CLOSING);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Key key(CaptureTarget target, PcmFormat format) {
        return new Key(target.backend(), target.systemRef(), format);
    }
}
