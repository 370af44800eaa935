package io.roomtone.job.plan;

import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.roomtone.job.JobState;
import io.roomtone.job.PinStore;
import io.roomtone.job.StartConfig;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// Brings the jobs of an occurrence to what its newest revision says.
@ApplicationScoped
class WindowPlanner {
    private static final Logger LOG = Logger.getLogger(WindowPlanner.class);

    private final PlanStore store;
    private final PinStore pins;
    private final StartConfig config;
    private final JobJournal journal;
    private final WaitingStore waiting;
    private final JoblessJournal jobless;

    WindowPlanner(
            PlanStore store,
            PinStore pins,
            StartConfig config,
            JobJournal journal,
            WaitingStore waiting,
            JoblessJournal jobless) {
        this.store = store;
        this.pins = pins;
        this.config = config;
        this.journal = journal;
        this.waiting = waiting;
        this.jobless = jobless;
    }

    /// Nothing happens when this revision, or a newer one, was heard before.
    Uni<Void> take(SqlConnection tx, OccurrenceData occurrence, Instant now) {
        return store.advance(tx, occurrence).chain(newer -> newer ? follow(tx, occurrence, now) : known(occurrence));
    }

    /// Plans one again that waits; nothing happens when it waits no more.
    Uni<Void> again(SqlConnection tx, UUID occurrence, Instant now) {
        return waiting.takeUp(tx, occurrence)
                .chain(found -> found.isEmpty() ? Uni.createFrom().voidItem() : again(tx, found.get(), now));
    }

    private Uni<Void> again(SqlConnection tx, WaitingStore.Waiting waits, Instant now) {
        var occurrence = waits.occurrence();
        return occurrence.endsAt().isAfter(now)
                ? know(tx, occurrence)
                        .chain(known -> act(tx, occurrence, Planning.of(occurrence, known, config, now), now))
                : jobless.missing(tx, occurrence, waits.missing(), now);
    }

    private Uni<Void> follow(SqlConnection tx, OccurrenceData occurrence, Instant now) {
        return occurrence.state() == OccurrenceState.CANCELLED
                ? drop(tx, occurrence, now)
                : know(tx, occurrence)
                        .call(() -> drop(tx, occurrence, now))
                        .chain(known -> act(tx, occurrence, Planning.of(occurrence, known, config, now), now));
    }

    // the node's row is locked before any job's
    private Uni<Planning.Known> know(SqlConnection tx, OccurrenceData occurrence) {
        return pins.lockNode(tx, occurrence.nodeId()).chain(node -> know(tx, occurrence, node));
    }

    private Uni<Planning.Known> know(SqlConnection tx, OccurrenceData occurrence, Optional<PinStore.Node> node) {
        return pins.interfaces(tx, occurrence.nodeId())
                .chain(interfaces -> pins.profile(tx, occurrence.profileId())
                        .map(profile -> new Planning.Known(node, interfaces, profile)));
    }

    private Uni<Void> drop(SqlConnection tx, OccurrenceData occurrence, Instant now) {
        var why = new JobState.Cancelled(occurrence.by() + " changed the schedule"
                + (occurrence.detail() == null ? "." : ": " + occurrence.detail()));
        var entry = new JobJournal.Entry(now, occurrence.by(), null);
        return store.silentEarlier(tx, occurrence)
                .chain(jobs -> each(
                        jobs,
                        job -> journal.moved(
                                tx, job, job.with(job.lease().ended()).to(why, now), entry)));
    }

    private Uni<Void> act(SqlConnection tx, OccurrenceData occurrence, Planning planning, Instant now) {
        return switch (planning) {
            case Planning.Tracks tracks -> open(tx, occurrence, tracks.jobs());
            case Planning.Hopeless hopeless -> fail(tx, occurrence, hopeless, now);
            case Planning.Missing missing -> jobless.missing(tx, occurrence, missing.what(), now);
        };
    }

    private Uni<Void> open(SqlConnection tx, OccurrenceData occurrence, List<Job> jobs) {
        LOG.infof(
                "window planned: scheduleId=%s occurrenceId=%s revision=%d nodeId=%s jobs=%d",
                occurrence.scheduleId(),
                occurrence.occurrenceId(),
                occurrence.revision(),
                occurrence.nodeId(),
                jobs.size());
        return waiting.release(tx, occurrence.occurrenceId()).chain(() -> each(jobs, job -> journal.opened(tx, job)));
    }

    private Uni<Void> fail(SqlConnection tx, OccurrenceData occurrence, Planning.Hopeless hopeless, Instant now) {
        var job = hopeless.job();
        var failed = new JobState.Failed(FailureReason.NOT_CLAIMED_IN_WINDOW, hopeless.detail());
        return waiting.release(tx, occurrence.occurrenceId())
                .chain(() -> journal.opened(tx, job))
                .chain(() ->
                        journal.moved(tx, job, job.to(failed, now), new JobJournal.Entry(now, job.createdBy(), null)))
                .replaceWithVoid();
    }

    private static Uni<Void> known(OccurrenceData occurrence) {
        LOG.debugf(
                "occurrence is known: scheduleId=%s occurrenceId=%s revision=%d",
                occurrence.scheduleId(), occurrence.occurrenceId(), occurrence.revision());
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> each(List<Job> jobs, Function<Job, Uni<? extends Job>> work) {
        return Multi.createFrom()
                .iterable(jobs)
                .onItem()
                .transformToUniAndConcatenate(work)
                .collect()
                .last()
                .replaceWithVoid();
    }
}
