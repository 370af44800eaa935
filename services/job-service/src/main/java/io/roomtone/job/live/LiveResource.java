package io.roomtone.job.live;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.Topics;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.live.LiveFeed;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Server-sent events: `hello`, `changed` (with `type`, `subject`, `key`), `levels`, `position` (nothing changed
/// up to here), and `reset` for whoever was away too long and has to fetch everything again.
@Path("/api/jobs/live")
public class LiveResource {
    /// What one has to have the right to read, to hear of it.
    private static final Map<String, Permission> TOPICS = Map.of(
            Topics.JOBS, Permission.RECORDING_READ,
            Topics.NODES, Permission.NODE_READ,
            Topics.SETTINGS, Permission.SETTINGS_READ);

    private final LiveFeed feed;
    private final CurrentCaller current;

    LiveResource(LiveFeed feed, CurrentCaller current) {
        this.feed = feed;
        this.current = current;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(permission = Permission.RECORDING_READ, action = "job.live")
    public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return feed.follow(current.caller(), types(current.caller()), lastEventId, sse);
    }

    private static Set<EventType> types(Caller caller) {
        return Arrays.stream(EventType.values())
                .filter(type -> TOPICS.containsKey(type.topic()) && caller.may(TOPICS.get(type.topic())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
