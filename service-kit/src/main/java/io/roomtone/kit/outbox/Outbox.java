package io.roomtone.kit.outbox;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.Wire;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;

/// Where events wait, inside the transaction that changes what they report.
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, subject, time, data, traceparent)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            """;

    // a record that the broker refuses (over 1 MiB) would keep every later event of the service waiting
    private static final int MOST_CHARACTERS = 250_000;

    private final Clock clock;
    private final OutboxRelay relay;

    Outbox(Clock clock, OutboxRelay relay) {
        this.clock = clock;
        this.relay = relay;
    }

    /// Adds events in the caller's transaction, in this order. Call it after the entity's row was changed.
    ///
    /// @throws IllegalArgumentException when an event is too large to be published (a fault of the program)
    public Uni<Void> add(SqlConnection transaction, OutgoingEvent... events) {
        if (events.length == 0) return Uni.createFrom().voidItem();
        var rows = Arrays.stream(events).map(this::row).toList();
        return transaction.preparedQuery(INSERT).executeBatch(rows).replaceWithVoid();
    }

    /// Tells the relay that something was committed. Only speed depends on it.
    public void poke() {
        relay.poke();
    }

    private Tuple row(OutgoingEvent event) {
        var data = Wire.write(event.data());
        if (data.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(event.type().slug() + " about " + event.subject() + " has "
                    + data.length() + " characters; a broker would never take it");
        }
        return Tuple.tuple()
                .addUUID(Uuid7.next())
                .addString(event.type().topic())
                .addString(event.key())
                .addString(event.type().type())
                .addString(event.subject())
                .addOffsetDateTime(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .addString(data)
                .addString(traceparent());
    }

    private static String traceparent() {
        var carrier = new HashMap<String, String>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), carrier, (c, k, v) -> c.put(k, v));
        return carrier.get("traceparent");
    }
}
