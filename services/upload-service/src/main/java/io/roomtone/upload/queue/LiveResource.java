package io.roomtone.upload.queue;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.EventType;
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
import java.util.EnumSet;
import java.util.Set;

/// Tells consoles what changes.
@Path("/api/uploads")
public class LiveResource {
    private static final Set<EventType> UPLOADS =
            EnumSet.of(EventType.UPLOAD_QUEUED, EventType.UPLOAD_VERIFIED, EventType.UPLOAD_FAILED);
    private static final Set<EventType> SETTINGS =
            EnumSet.of(EventType.UPLOAD_POLICY_CHANGED, EventType.DESTINATION_CHANGED);

    private final LiveFeed feed;
    private final CurrentCaller current;

    LiveResource(LiveFeed feed, CurrentCaller current) {
        this.feed = feed;
        this.current = current;
    }

    /// Uploads; also policies and destinations for who may read settings; `progress` of what is under way.
    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(permission = Permission.RECORDING_READ, action = "upload.live")
    public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        var caller = current.caller();
        var types = EnumSet.copyOf(UPLOADS);
        if (caller.may(Permission.SETTINGS_READ)) types.addAll(SETTINGS);
        return feed.follow(caller, types, last, sse);
    }
}
