package io.roomtone.kit.live;

import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.Scope;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.Set;

/// One open stream; times are of the monotonic clock, in nanoseconds. Used by the feed's thread alone, but for its end.
final class Follower {
    private final MultiEmitter<? super OutboundSseEvent> stream;
    private final Sse sse;
    private final Scope scope;
    private final Set<EventType> types;
    private final long begun;
    private long lastPlaced;
    private volatile boolean gone;

    /// What somebody asked for.
    record Wish(Scope scope, Set<EventType> types, String lastEventId, Sse sse) {}

    Follower(MultiEmitter<? super OutboundSseEvent> stream, Wish wish, long now) {
        this.stream = stream;
        this.sse = wish.sse();
        this.scope = wish.scope();
        this.types = wish.types();
        this.begun = now;
        this.lastPlaced = now;
        stream.onTermination(() -> gone = true);
    }

    boolean gone() {
        return gone;
    }

    void hello(Cursor here, long now) {
        place("hello", here, now);
    }

    /// Whatever it knows may be old.
    void reset(Cursor here, long now) {
        place("reset", here, now);
    }

    void changed(List<Change> changes, long now) {
        for (var change : changes) {
            if (types.contains(change.type()) && change.within(scope)) {
                place(json("changed", change.message()), change.cursor(), now);
            }
        }
    }

    void notes(String name, List<LiveNotes.Note> notes) {
        var visible = notes.stream()
                .filter(note -> scope.covers(note.site(), note.nodeId()))
                .map(LiveNotes.Note::data)
                .toList();
        if (!visible.isEmpty()) stream.emit(json(name, visible).build());
    }

    /// Ends a stream that is old, and carries one forward that has heard of no change for a while.
    void keep(Cursor here, LiveConfig config, long now) {
        if (now - begun >= config.longest().toNanos()) end();
        else if (now - lastPlaced >= config.heartbeat().toNanos()) place("position", here, now);
    }

    private OutboundSseEvent.Builder json(String name, Object data) {
        return sse.newEventBuilder().name(name).data(String.class, Wire.write(data));
    }

    private void place(String name, Cursor here, long now) {
        place(sse.newEventBuilder().name(name).data("{}"), here, now);
    }

    private void place(OutboundSseEvent.Builder event, Cursor here, long now) {
        stream.emit(event.id(here.toString()).build());
        lastPlaced = now;
    }

    /// Also for one that does not read, whose stream ends when it does.
    void end() {
        gone = true;
        stream.complete();
    }
}
