package io.roomtone.job.stop;

import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.roomtone.job.JobState;
import io.roomtone.job.StopRequest;
import io.roomtone.job.Stopping;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.outbox.Outbox;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Stops a job as its state allows.
@ApplicationScoped
class Stopper {
    static final String ACTION = "job.stop";

    private final Pool pool;
    private final StopStore store;
    private final JobJournal journal;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    Stopper(Pool pool, StopStore store, JobJournal journal, Audit audit, Outbox outbox, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.journal = journal;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// The job afterwards. Fails with `not-found` outside the caller's scope.
    Uni<Job> stop(UUID jobId, StopWish wish, Caller caller) {
        var request = new StopRequest(clock.instant(), caller.name());
        return pool.withTransaction(tx -> store.lock(tx, jobId, wish.goesOn())
                        .map(tracks -> visible(tracks, caller))
                        .chain(tracks -> stop(tx, tracks, caller, request)))
                .invoke(outbox::poke);
    }

    // all tracks of a window are on one node: who sees the first one sees them all
    private Uni<Job> stop(SqlConnection tx, List<Job> tracks, Caller caller, StopRequest request) {
        return Multi.createFrom()
                .iterable(tracks)
                .onItem()
                .transformToUniAndConcatenate(job -> stop(tx, job, caller, request))
                .collect()
                .asList()
                .map(List::getFirst);
    }

    private Uni<Job> stop(SqlConnection tx, Job job, Caller caller, StopRequest request) {
        return audit.allowed(tx, caller, ACTION, subject(job), job.order().name())
                .chain(() -> stop(tx, job, request));
    }

    private Uni<Job> stop(SqlConnection tx, Job job, StopRequest request) {
        return switch (Stopping.of(job)) {
            case CANCELS -> journal.moved(tx, job, cancelled(job, request), entry(request));
            case SIGNALS -> journal.stopRequested(tx, job, job.with(request));
            case NOTHING_TO_STOP -> Uni.createFrom().item(job);
        };
    }

    private static Job cancelled(Job job, StopRequest request) {
        var state = new JobState.Cancelled("Stopped by " + request.by() + " before there was audio.");
        return job.with(request).with(job.lease().ended()).to(state, request.at());
    }

    private static JobJournal.Entry entry(StopRequest request) {
        return new JobJournal.Entry(request.at(), request.by(), null);
    }

    private static List<Job> visible(List<Job> tracks, Caller caller) {
        if (tracks.isEmpty() || !covers(caller, tracks.getFirst())) throw OutOfScope.noSuch("job");
        return tracks;
    }

    private static boolean covers(Caller caller, Job job) {
        return caller.scope().covers(job.order().site(), job.order().nodeId());
    }

    private static Subject subject(Job job) {
        return new Subject(
                "job", job.id().toString(), job.order().site(), job.order().nodeId());
    }
}
