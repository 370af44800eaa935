package io.roomtone.library.live;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Recordings as they change: `hello`, `changed` (with `type`, `subject`, `key`), `position` (nothing changed up
/// to here), and `reset` for whoever was away too long and has to fetch everything again.
@Path("/api/recordings/live")
public class LiveResource {
    private static final Set<EventType> TYPES =
            EnumSet.of(EventType.RECORDING_CACHED, EventType.RECORDING_UPDATED, EventType.RECORDING_HEALTH_CHANGED);

    private final CurrentCaller current;
    private final LiveFeed feed;

    LiveResource(CurrentCaller current, LiveFeed feed) {
        this.current = current;
        this.feed = feed;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(permission = Permission.RECORDING_READ, action = "recording.live")
    @APIResponse(
            responseCode = "200",
            description = "Events `hello`, `changed`, `position` and `reset`",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
        return feed.follow(current.caller(), TYPES, lastEventId, sse);
    }
}
