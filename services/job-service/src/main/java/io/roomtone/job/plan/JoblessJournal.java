package io.roomtone.job.plan;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.JoblessData;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.job.WhyNot;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import org.jboss.logging.Logger;

/// The one place that keeps occurrences which have no jobs, and tells of them: row, event, count and log line.
@ApplicationScoped
class JoblessJournal {
    private static final Logger LOG = Logger.getLogger(JoblessJournal.class);
    private static final String ACTION = "occurrence.plan";

    private final WaitingStore store;
    private final Outbox outbox;
    private final Audit audit;
    private final MeterRegistry metrics;

    JoblessJournal(WaitingStore store, Outbox outbox, Audit audit, MeterRegistry metrics) {
        this.store = store;
        this.outbox = outbox;
        this.audit = audit;
        this.metrics = metrics;
    }

    /// It waits as long as its window is open, and has failed after.
    ///
    /// @param missing what it waits for, for a person
    Uni<Void> missing(SqlConnection tx, OccurrenceData occurrence, String missing, Instant now) {
        return occurrence.endsAt().isAfter(now)
                ? store.keep(tx, occurrence, missing).chain(version -> waits(tx, occurrence, missing, version))
                : store.fail(tx, occurrence.occurrenceId()).chain(version -> failed(tx, occurrence, missing, version));
    }

    private Uni<Void> waits(SqlConnection tx, OccurrenceData occurrence, String missing, OptionalLong version) {
        if (version.isEmpty()) return Uni.createFrom().voidItem();
        return tell(tx, EventType.OCCURRENCE_WAITING, data(occurrence, version.getAsLong(), null, missing));
    }

    private Uni<Void> failed(SqlConnection tx, OccurrenceData occurrence, String missing, long version) {
        var detail = missing + " That did not change until " + WhyNot.time(occurrence.endsAt()) + ".";
        var data = data(occurrence, version, FailureReason.NOT_CLAIMED_IN_WINDOW, detail);
        return tell(tx, EventType.OCCURRENCE_FAILED, data)
                .chain(() -> audit.refused(tx, schedule(occurrence), ACTION, subject(occurrence), detail));
    }

    private Uni<Void> tell(SqlConnection tx, EventType type, JoblessData data) {
        metrics.counter("roomtone.occurrences.jobless", "event", type.slug()).increment();
        LOG.warnf(
                "occurrence has no jobs: scheduleId=%s occurrenceId=%s revision=%d nodeId=%s event=%s problem=%s",
                data.scheduleId(), data.occurrenceId(), data.revision(), data.nodeId(), type.slug(), data.detail());
        return outbox.add(tx, OutgoingEvent.of(type, data.occurrenceId(), data.occurrenceId(), data));
    }

    private static JoblessData data(OccurrenceData occurrence, long version, FailureReason reason, String detail) {
        return new JoblessData(
                occurrence.occurrenceId(),
                occurrence.scheduleId(),
                occurrence.scheduleName(),
                version,
                occurrence.revision(),
                occurrence.startsAt(),
                occurrence.endsAt(),
                occurrence.nodeId(),
                occurrence.site(),
                occurrence.name(),
                reason,
                detail);
    }

    private static Caller schedule(OccurrenceData occurrence) {
        return new Caller(
                "schedule:" + occurrence.scheduleId(),
                "schedule " + occurrence.scheduleName(),
                Set.of(),
                Scope.NOTHING);
    }

    private static Subject subject(OccurrenceData occurrence) {
        return new Subject("occurrence", occurrence.occurrenceId().toString(), occurrence.site(), occurrence.nodeId());
    }
}
