package io.roomtone.job.lease;

import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.roomtone.job.JobState;
import io.roomtone.job.JobStore;
import io.roomtone.job.LeaseConfig;
import io.roomtone.kit.outbox.Outbox;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/// Renews leases: in place if nothing else changes, else under the job's lock.
@ApplicationScoped
class LeaseKeeper {
    private final Pool pool;
    private final LeaseStore leases;
    private final JobStore jobs;
    private final JobJournal journal;
    private final Outbox outbox;
    private final LeaseConfig config;

    LeaseKeeper(Pool pool, LeaseStore leases, JobStore jobs, JobJournal journal, Outbox outbox, LeaseConfig config) {
        this.pool = pool;
        this.leases = leases;
        this.jobs = jobs;
        this.journal = journal;
        this.outbox = outbox;
        this.config = config;
    }

    /// Fails with `not-found` when the job is not this node's.
    Uni<LeaseAnswer> renew(UUID jobId, UUID nodeId, LeaseRenewal report, Instant now) {
        return leases.renewInPlace(jobId, nodeId, report, now, now.plus(config.length()))
                .chain(answer ->
                        answer.isPresent() ? Uni.createFrom().item(answer.get()) : decided(jobId, nodeId, report, now));
    }

    private Uni<LeaseAnswer> decided(UUID jobId, UUID nodeId, LeaseRenewal report, Instant now) {
        return pool.withTransaction(tx -> jobs.lockOwn(tx, jobId, nodeId).chain(job -> renew(tx, job, report, now)))
                .invoke(outbox::poke);
    }

    private Uni<LeaseAnswer> renew(SqlConnection tx, Job job, LeaseRenewal report, Instant now) {
        return jobs.newestToken(tx, job.recordingId())
                .map(newest -> Renewal.decide(job, newest, report, now, config.length()))
                .call(renewal -> write(tx, job, renewal, now))
                .map(Renewal::answer);
    }

    private Uni<?> write(SqlConnection tx, Job before, Renewal renewal, Instant now) {
        return switch (renewal) {
            case Renewal.Unheard _ -> Uni.createFrom().voidItem();
            case Renewal.Kept kept -> jobs.save(tx, before, kept.after());
            case Renewal.Moved moved ->
                journal.moved(
                        tx, before, moved.after(), new JobJournal.Entry(now, JobJournal.AGENT, detail(before.state())));
        };
    }

    private static String detail(JobState before) {
        return before.leased() ? null : "the agent is back";
    }
}
