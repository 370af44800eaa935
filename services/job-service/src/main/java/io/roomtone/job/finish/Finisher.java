package io.roomtone.job.finish;

import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.roomtone.job.JobStore;
import io.roomtone.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Brings jobs to their end.
@ApplicationScoped
class Finisher {
    private final Pool pool;
    private final JobStore jobs;
    private final JobJournal journal;
    private final Outbox outbox;

    Finisher(Pool pool, JobStore jobs, JobJournal journal, Outbox outbox) {
        this.pool = pool;
        this.jobs = jobs;
        this.journal = journal;
        this.outbox = outbox;
    }

    /// Fails with `not-found` when the job is not this node's.
    Uni<Void> giveUp(UUID jobId, UUID nodeId, FailureReport report, Instant now) {
        return pool.withTransaction(tx -> jobs.lockOwn(tx, jobId, nodeId).chain(job -> giveUp(tx, job, report, now)))
                .invoke(outbox::poke);
    }

    /// The library holds verified bytes of a take of this job.
    Uni<Void> complete(SqlConnection tx, RecordingData recording, Instant now) {
        return jobs.lock(tx, recording.jobId()).chain(found -> complete(tx, found, recording, now));
    }

    private Uni<Void> giveUp(SqlConnection tx, Job job, FailureReport report, Instant now) {
        return jobs.newestToken(tx, job.recordingId())
                .map(newest -> GivingUp.decide(job, newest, report, now))
                .chain(after -> after.isEmpty() ? nothing() : move(tx, job, after.get(), JobJournal.AGENT, now));
    }

    private Uni<Void> complete(SqlConnection tx, Optional<Job> found, RecordingData recording, Instant now) {
        // a job of another installation: nothing to do
        if (found.isEmpty()) return nothing();
        var job = found.get();
        return switch (Arrival.of(job, recording, now)) {
            case Arrival.Completes completes -> move(tx, job, completes.after(), JobJournal.LIBRARY, now);
            case Arrival.Kept kept -> jobs.save(tx, job, kept.after());
            case Arrival.Known _ -> nothing();
        };
    }

    private Uni<Void> move(SqlConnection tx, Job before, Job after, String by, Instant now) {
        return journal.moved(tx, before, after, new JobJournal.Entry(now, by, null))
                .replaceWithVoid();
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
