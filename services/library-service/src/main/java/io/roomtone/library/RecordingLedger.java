package io.roomtone.library;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// The one place where recordings are opened, where their state changes, and where that is published.
@ApplicationScoped
public class RecordingLedger {
    private static final Logger LOG = Logger.getLogger(RecordingLedger.class);

    private final Outbox outbox;
    private final Clock clock;
    private final MeterRegistry metrics;

    RecordingLedger(Outbox outbox, Clock clock, MeterRegistry metrics) {
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// Takes in what a job says of itself, by event or by grant, and opens its recording when this is the first
    /// that is heard of it. Something older than known changes nothing. The recording's row is locked
    /// afterwards.
    public Uni<Void> hear(SqlConnection tx, JobData job) {
        return LedgerSql.open(tx, job)
                .chain(() -> LedgerSql.lock(tx, job.recordingId()))
                .map(Optional::orElseThrow)
                .chain(before -> LedgerSql.hear(tx, job, clock.instant())
                        .chain(news -> news
                                ? settle(tx, job.recordingId(), before)
                                : Uni.createFrom().voidItem()));
    }

    /// Locks a recording that exists, so that its facts can be changed.
    ///
    /// @return what [#settle] wants to know
    public Uni<Before> lock(SqlConnection tx, UUID recording) {
        return find(tx, recording).map(Optional::orElseThrow);
    }

    /// The same for one that may be unknown here: empty.
    public Uni<Optional<Before>> find(SqlConnection tx, UUID recording) {
        return LedgerSql.lock(tx, recording).map(locked -> locked.map(Before::new));
    }

    /// How a recording stood before its facts were changed.
    public record Before(LedgerSql.Locked locked) {}

    /// Brings a recording up to date with its facts and publishes the difference, if there is one.
    public Uni<Void> settle(SqlConnection tx, UUID recording, Before before) {
        return settle(tx, recording, before.locked());
    }

    private Uni<Void> settle(SqlConnection tx, UUID recording, LedgerSql.Locked before) {
        return LedgerSql.facts(tx, recording)
                .map(before.standing()::after)
                .chain(after -> changed(before, after)
                        ? write(tx, recording, before, after)
                        : Uni.createFrom().voidItem());
    }

    // version 0 is a recording that was opened in this transaction
    private static boolean changed(LedgerSql.Locked before, Standing after) {
        return before.version() == 0 || !after.equals(before.standing());
    }

    private Uni<Void> write(SqlConnection tx, UUID recording, LedgerSql.Locked before, Standing after) {
        note(recording, before.standing(), after);
        return LedgerSql.settle(tx, recording, after)
                .chain(() -> LedgerSql.data(tx, recording))
                .chain(data -> outbox.add(tx, events(before.standing(), after, data)));
    }

    private void note(UUID recording, Standing before, Standing after) {
        metrics.counter("roomtone.recording.transitions", "to", after.state().slug())
                .increment();
        LOG.infof(
                "recording stands: recordingId=%s from=%s to=%s health=%s",
                recording,
                before.state().slug(),
                after.state().slug(),
                after.health().slug());
    }

    private static OutgoingEvent[] events(Standing before, Standing after, RecordingData data) {
        var types = new ArrayList<EventType>(List.of(main(before, after)));
        if (before.health() != after.health()) types.add(EventType.RECORDING_HEALTH_CHANGED);
        return types.stream()
                .map(type -> OutgoingEvent.of(type, data.recordingId(), data.recordingId(), data))
                .toArray(OutgoingEvent[]::new);
    }

    private static EventType main(Standing before, Standing after) {
        boolean newBytes =
                after.state() == RecordingState.CACHED && !Objects.equals(before.cacheFileId(), after.cacheFileId());
        return newBytes ? EventType.RECORDING_CACHED : EventType.RECORDING_UPDATED;
    }
}
