package io.roomtone.kit.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Where a thread stands that reads for all followers. Used by that thread alone; times are of the monotonic clock.
final class LiveReader {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final LiveStore store;
    private final LiveConfig config;
    private final List<LiveNotes> notes;
    private final List<Follower> followers = new ArrayList<>();
    private Cursor cursor;
    private Long lastNotes;

    /// @param lastEventId null or nonsense = from now on
    record Arrival(Follower follower, String lastEventId) {}

    LiveReader(LiveStore store, LiveConfig config, List<LiveNotes> notes) {
        this.store = store;
        this.config = config;
        this.notes = notes;
    }

    /// Takes in who arrived, and tells everybody what is new.
    void look(List<Arrival> arrivals, long now) {
        // known to endAll before anything can fail
        arrivals.forEach(arrival -> followers.add(arrival.follower()));
        var horizon = store.horizon();
        if (cursor == null) cursor = horizon.here();
        for (var arrival : arrivals) catchUp(arrival, horizon, now);
        followers.removeIf(Follower::gone);
        advance(horizon, now);
        if (!notes.isEmpty()
                && (lastNotes == null || now - lastNotes >= config.notes().toNanos())) note(now);
        followers.forEach(follower -> follower.keep(cursor, config, now));
    }

    boolean busy() {
        return !followers.isEmpty();
    }

    void endAll() {
        followers.forEach(Follower::end);
        followers.clear();
        cursor = null;
    }

    /// Up to where everybody else is: the rest comes with them.
    private void catchUp(Arrival arrival, Horizon horizon, long now) {
        var follower = arrival.follower();
        var last = Cursor.parse(arrival.lastEventId());
        if (arrival.lastEventId() == null) {
            follower.hello(cursor, now);
        } else if (last.isEmpty() || horizon.hasLost(last.get(), config.kept()) || !store.knows(last.get())) {
            follower.reset(cursor, now);
        } else {
            follower.hello(last.get(), now);
            follower.changed(store.between(last.get(), cursor), now);
        }
    }

    private void advance(Horizon horizon, long now) {
        // held back for so long that rows may be gone which nobody was told of
        if (horizon.hasLost(cursor, config.kept()) && !horizon.isAt(cursor)) {
            followers.forEach(follower -> follower.reset(horizon.here(), now));
        } else {
            var changes = store.between(cursor, horizon.here());
            followers.forEach(follower -> follower.changed(changes, now));
        }
        cursor = horizon.here();
    }

    private void note(long now) {
        lastNotes = now;
        for (var source : notes) {
            var read = source.read().await().atMost(LIMIT);
            followers.forEach(follower -> follower.notes(source.name(), read));
        }
    }
}
