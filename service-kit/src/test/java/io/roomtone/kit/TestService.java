package io.roomtone.kit;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.ForAnyone;
import io.roomtone.kit.access.ForNodes;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.kit.live.LiveFeed;
import io.roomtone.kit.problem.CommonProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Set;
import java.util.UUID;

/// A service as small as it can be, with one method for each kind of caller.
@Path("/things")
public class TestService {
    public static final String REFUSED = "refused";

    private final CurrentCaller current;
    private final Idempotency idempotency;
    private final LiveFeed feed;

    TestService(CurrentCaller current, Idempotency idempotency, LiveFeed feed) {
        this.current = current;
        this.idempotency = idempotency;
        this.feed = feed;
    }

    public record NewThing(@NotBlank String name, @Positive int size) {}

    public record Thing(long id, String name) {}

    @POST
    @Needs(permission = Permission.RECORDING_CREATE, action = "thing.create")
    public Uni<Response> create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewThing request) {
        return idempotency.once(current.caller(), key, request, tx -> insert(tx, request));
    }

    @GET
    @Path("/mine")
    @Needs(permission = Permission.RECORDING_READ, action = "thing.read")
    public String mine() {
        return current.caller().name() + " " + current.caller().scope().sites();
    }

    @GET
    @Path("/nodes/{node}")
    @ForNodes
    public String node(UUID node) {
        return "node " + current.nodeId();
    }

    @GET
    @Path("/open")
    @ForAnyone(because = "nothing secret")
    public String open() {
        return "open";
    }

    @GET
    @Path("/forgotten")
    public String forgotten() {
        return "must not be seen";
    }

    @GET
    @Path("/live")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Needs(permission = Permission.RECORDING_READ, action = "thing.live")
    public Multi<OutboundSseEvent> live(@HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        return feed.follow(current.caller(), Set.of(EventType.NODE_CHANGED), last, sse);
    }

    private Uni<Idempotency.Answer> insert(SqlConnection tx, NewThing request) {
        return tx.preparedQuery("insert into thing (name) values ($1) returning id")
                .execute(Tuple.of(request.name()))
                .map(rows -> answer(rows.iterator().next().getLong(0), request));
    }

    // after the row was written, so that a failure has something to take back
    private static Idempotency.Answer answer(long id, NewThing request) {
        if (request.name().equals(REFUSED)) throw CommonProblem.NOT_FOUND.because("Nothing here.");
        return new Idempotency.Answer(201, new Thing(id, request.name()));
    }
}
