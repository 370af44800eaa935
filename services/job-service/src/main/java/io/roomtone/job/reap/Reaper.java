package io.roomtone.job.reap;

import io.roomtone.job.Beat;
import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reaps, batch by batch.
@ApplicationScoped
public class Reaper {
    private final Pool pool;
    private final ReapStore store;
    private final Beat beat;
    private final JobJournal journal;
    private final Notice notice;
    private final ReapConfig config;

    Reaper(Pool pool, ReapStore store, Beat beat, JobJournal journal, Notice notice, ReapConfig config) {
        this.pool = pool;
        this.store = store;
        this.beat = beat;
        this.journal = journal;
        this.notice = notice;
        this.config = config;
    }

    /// Beats, gives back the time in which nobody was there, and reaps what is due then.
    public Uni<Void> runOnce(Instant now) {
        return beat.beat(now)
                .chain(() -> everyBatch(now))
                .chain(() -> store.unconfirmed(now.minus(config.unconfirmedAfter())))
                .invoke(notice::unconfirmed)
                .replaceWithVoid();
    }

    private Uni<Void> everyBatch(Instant now) {
        return Uni.createFrom()
                .deferred(() -> pool.withTransaction(tx -> batch(tx, now)))
                .invoke(notice::reaped)
                .repeat()
                .whilst(reaped -> !reaped.isEmpty())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<List<Job>> batch(SqlConnection tx, Instant now) {
        return store.overdue(tx, now, config.batch())
                .chain(overdue -> store.notTaken(tx, now, config.batch()).map(notTaken -> both(overdue, notTaken)))
                .chain(due -> Multi.createFrom()
                        .iterable(due)
                        .onItem()
                        .transformToUniAndConcatenate(job -> reap(tx, job, now))
                        .collect()
                        .asList());
    }

    private Uni<Job> reap(SqlConnection tx, Job job, Instant now) {
        var entry = new JobJournal.Entry(now, JobJournal.REAPER, job.state().leased() ? "the agent fell silent" : null);
        return journal.moved(tx, job, Reaping.decide(job, now), entry);
    }

    private static List<Job> both(List<Job> overdue, List<Job> notTaken) {
        var all = new ArrayList<>(overdue);
        all.addAll(notTaken);
        return all;
    }
}
