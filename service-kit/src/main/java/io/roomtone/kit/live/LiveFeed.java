package io.roomtone.kit.live;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.access.Caller;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/// Tells followers what was committed. One virtual thread reads for all of them, and only while there are any.
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = Logger.getLogger(LiveFeed.class);

    /// Whoever does not read ends with this many messages, and may come back.
    private static final int MOST_UNREAD = 2_000;

    private final LiveStore store;
    private final LiveConfig config;
    private final Instance<LiveNotes> notes;
    private final List<LiveReader.Arrival> arrivals = new ArrayList<>();
    private boolean running;
    private volatile boolean stopping;

    LiveFeed(LiveStore store, LiveConfig config, @Any Instance<LiveNotes> notes) {
        this.store = store;
        this.config = config;
        this.notes = notes;
    }

    /// Follows events of these types within the caller's scope, and every [LiveNotes] of the service.
    ///
    /// @param lastEventId header `Last-Event-ID`: goes on after it; null = from now on
    public Multi<OutboundSseEvent> follow(Caller caller, Set<EventType> types, String lastEventId, Sse sse) {
        var wish = new Follower.Wish(caller.scope(), Set.copyOf(types), lastEventId, sse);
        return Multi.createFrom().emitter(stream -> arrive(stream, wish), MOST_UNREAD);
    }

    private synchronized void arrive(MultiEmitter<? super OutboundSseEvent> stream, Follower.Wish wish) {
        arrivals.add(new LiveReader.Arrival(new Follower(stream, wish, System.nanoTime()), wish.lastEventId()));
        if (running) return;
        running = true;
        Thread.ofVirtual().name("live").start(this::run);
    }

    private void run() {
        var reader = new LiveReader(store, config, notes.stream().toList());
        while (!stopping) {
            try {
                reader.look(taken(), System.nanoTime());
            } catch (RuntimeException | Error e) {
                // they come back, and catch up; this thread goes on, or nobody would hear anything any more
                LOG.warnf("live streams end: problem=%s", e);
                reader.endAll();
            }
            if (nobodyLeft(reader)) return;
            pause();
        }
        reader.endAll();
        taken().forEach(arrival -> arrival.follower().end());
    }

    private synchronized List<LiveReader.Arrival> taken() {
        var taken = List.copyOf(arrivals);
        arrivals.clear();
        return taken;
    }

    private synchronized boolean nobodyLeft(LiveReader reader) {
        running = reader.busy() || !arrivals.isEmpty();
        return !running;
    }

    private void pause() {
        java.util.concurrent.locks.LockSupport.parkNanos(config.look().toNanos());
    }

    // before the requests that are under way are waited for: a stream never ends by itself
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopping = true;
    }
}
