package io.roomtone.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.roomtone.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// What every consumer does around its own work: parse, once only, one transaction, retry, give up on poison.
///
/// ```java
/// @Incoming("jobs")
/// Uni<Void> on(ConsumerRecord<String, String> event) {
///     return reader.read(event, this::take);
/// }
/// ```
@ApplicationScoped
public class EventReader {
    private static final Logger LOG = Logger.getLogger(EventReader.class);
    private static final Duration FIRST_RETRY = Duration.ofMillis(100);
    private static final Duration LAST_RETRY = Duration.ofSeconds(5);
    private static final String FIRST_TIME = """
            insert into inbox (event_id) values ($1) on conflict do nothing
            """;

    // longer than any topic keeps its events, so that none comes again after it was forgotten
    private static final String FORGET = """
            delete from inbox where received_at < now() - interval '60 days'
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    EventReader(Pool pool, Outbox outbox, MeterRegistry metrics) {
        this.pool = pool;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /// What a consumer does with an event, within the transaction that also remembers the event's id.
    @FunctionalInterface
    public interface Handler {
        Uni<Void> on(SqlConnection transaction, IncomingEvent event);
    }

    /// Takes one record in. Fails only on poison.
    public Uni<Void> read(ConsumerRecord<String, String> record, Handler handler) {
        return Uni.createFrom()
                .item(() -> EventParser.parse(record))
                .chain(event -> take(event, handler))
                .onFailure()
                .invoke(failure -> report(record, failure));
    }

    @Scheduled(every = "1h", delayed = "2m")
    Uni<Void> forgetOldEvents() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }

    private Uni<Void> take(Optional<IncomingEvent> event, Handler handler) {
        if (event.isEmpty()) return Uni.createFrom().voidItem();
        return pool.withTransaction(transaction -> once(transaction, event.get(), handler))
                .invoke(outbox::poke)
                .onFailure(Transience::mayPass)
                .invoke(failure -> LOG.warnf(
                        failure, "event waits: subject=%s", event.get().subject()))
                .onFailure(Transience::mayPass)
                .retry()
                .withBackOff(FIRST_RETRY, LAST_RETRY)
                .indefinitely();
    }

    private Uni<Void> once(SqlConnection transaction, IncomingEvent event, Handler handler) {
        return transaction
                .preparedQuery(FIRST_TIME)
                .execute(Tuple.of(event.id()))
                .chain(inserted -> inserted.rowCount() == 0 ? seen(event) : handler.on(transaction, event));
    }

    private Uni<Void> seen(IncomingEvent event) {
        metrics.counter("roomtone.events.seen.again", "type", event.type().slug())
                .increment();
        return Uni.createFrom().voidItem();
    }

    private void report(ConsumerRecord<String, String> record, Throwable failure) {
        metrics.counter("roomtone.events.dead", "topic", record.topic()).increment();
        LOG.errorf(
                failure,
                "event goes to the dead letters: topic=%s partition=%d offset=%d",
                record.topic(),
                record.partition(),
                record.offset());
    }
}
