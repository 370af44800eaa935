package io.roomtone.kit.live;

import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.Scope;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// One open stream. Used by the feed's thread alone, but for its end.
final class Follower {
    private final MultiEmitter<? super OutboundSseEvent> stream;
    private final Sse sse;
    private final Scope scope;
    private final Set<EventType> types;
    private final Instant begun;
    private Instant lastSent;
    private volatile boolean gone;

    /// What somebody asked for.
    record Wish(Scope scope, Set<EventType> types, String lastEventId, Sse sse) {}

    Follower(MultiEmitter<? super OutboundSseEvent> stream, Wish wish, Instant now) {
        this.stream = stream;
        this.sse = wish.sse();
        this.scope = wish.scope();
        this.types = wish.types();
        this.begun = now;
        this.lastSent = now;
        stream.onTermination(() -> gone = true);
    }

    boolean gone() {
        return gone;
    }

    void hello(Cursor here, Instant now) {
        send(sse.newEventBuilder().name("hello").id(here.toString()).data("{}"), now);
    }

    /// Whatever it knows may be old.
    void reset(Cursor here, Instant now) {
        send(sse.newEventBuilder().name("reset").id(here.toString()).data("{}"), now);
    }

    void changed(List<Change> changes, Instant now) {
        for (var change : changes) {
            if (types.contains(change.type()) && change.within(scope)) {
                send(json("changed", change.message()).id(change.cursor().toString()), now);
            }
        }
    }

    void notes(String name, List<LiveNotes.Note> notes, Instant now) {
        var visible = notes.stream()
                .filter(note -> scope.covers(note.site(), note.nodeId()))
                .map(LiveNotes.Note::data)
                .toList();
        if (!visible.isEmpty()) send(json(name, visible), now);
    }

    /// Ends a stream that is old and says something on one that is quiet.
    void keep(LiveConfig config, Instant now) {
        if (Duration.between(begun, now).compareTo(config.longest()) >= 0) stream.complete();
        else if (Duration.between(lastSent, now).compareTo(config.comment()) >= 0)
            send(sse.newEventBuilder().comment("nothing new"), now);
    }

    private OutboundSseEvent.Builder json(String name, Object data) {
        return sse.newEventBuilder()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, Wire.write(data));
    }

    private void send(OutboundSseEvent.Builder event, Instant now) {
        stream.emit(event.build());
        lastSent = now;
    }

    void end() {
        stream.complete();
    }
}
