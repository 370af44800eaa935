package io.roomtone.job.finish;

import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.event.RecordingData;
import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.roomtone.job.JobState;
import io.roomtone.job.JobStore;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.problem.CommonProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Brings jobs to their end.
@ApplicationScoped
class Finisher {
    private static final String NEWEST_TOKEN = """
            select token from recording_fence where recording_id = $1
            """;

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
        return pool.withTransaction(tx -> jobs.lock(tx, jobId)
                        .map(found -> own(found, nodeId))
                        .chain(job -> giveUp(tx, job, report, now)))
                .invoke(outbox::poke);
    }

    /// The library holds verified bytes of this job.
    Uni<Void> complete(SqlConnection tx, RecordingData recording, Instant now) {
        return jobs.lock(tx, recording.jobId()).chain(found -> complete(tx, found, recording, now));
    }

    private Uni<Void> giveUp(SqlConnection tx, Job job, FailureReport report, Instant now) {
        return tx.preparedQuery(NEWEST_TOKEN)
                .execute(Tuple.of(job.recordingId()))
                .map(rows -> GivingUp.decide(job, rows.iterator().next().getLong(0), report, now))
                .chain(after -> write(tx, job, after, new JobJournal.Entry(now, JobJournal.AGENT, null)));
    }

    private Uni<Void> complete(SqlConnection tx, Optional<Job> found, RecordingData recording, Instant now) {
        // a job of another installation, or one that is complete: nothing to do, however often it is said
        var open = found.filter(job -> job.state().mayBecome(JobState.COMPLETED));
        if (open.isEmpty()) return Uni.createFrom().voidItem();
        var after = open.get()
                .recovered(recording.recovered())
                .delivered(
                        recording.cacheFile() == null
                                ? null
                                : recording.cacheFile().sha256())
                .with(open.get().lease().ended())
                .to(JobState.COMPLETED, now);
        return write(tx, open.get(), Optional.of(after), new JobJournal.Entry(now, JobJournal.LIBRARY, null));
    }

    private Uni<Void> write(SqlConnection tx, Job before, Optional<Job> after, JobJournal.Entry entry) {
        if (after.isEmpty()) return Uni.createFrom().voidItem();
        return journal.moved(tx, before, after.get(), entry).replaceWithVoid();
    }

    private static Job own(Optional<Job> found, UUID nodeId) {
        return found.filter(job -> job.order().nodeId().equals(nodeId))
                .orElseThrow(() -> CommonProblem.NOT_FOUND.because("This node has no such job."));
    }
}
