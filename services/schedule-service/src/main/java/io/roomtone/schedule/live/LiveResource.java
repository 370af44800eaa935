package io.roomtone.schedule.live;

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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Follows schedules.
@Path("/api/schedules/live")
public class LiveResource {
    private static final Set<EventType> TYPES = Set.of(
            EventType.SCHEDULE_CHANGED,
            EventType.OCCURRENCE_DUE,
            EventType.OCCURRENCE_CHANGED,
            EventType.OCCURRENCE_CANCELLED);

    private final LiveFeed feed;
    private final CurrentCaller current;

    LiveResource(LiveFeed feed, CurrentCaller current) {
        this.feed = feed;
        this.current = current;
    }

    /// The key of each message is the schedule's id.
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(permission = Permission.SCHEDULE_READ, action = "schedule.live")
    @APIResponse(
            responseCode = "200",
            description = "Events `hello`, `changed`, `position` and `reset`",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        return feed.follow(current.caller(), TYPES, last, sse);
    }
}
