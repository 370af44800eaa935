package io.roomtone.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.roomtone.contracts.event.EventType;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jboss.logging.Logger;

/// The one place where a job's changes are written: state, history row, event, count and log line.
@ApplicationScoped
public class JobJournal {
    /// Who changes a job when no person does.
    public static final String AGENT = "agent";

    public static final String LIBRARY = "library";
    public static final String REAPER = "reaper";

    private static final Logger LOG = Logger.getLogger(JobJournal.class);
    private static final String INSERT = """
            insert into job_history (job_id, from_state, to_state, at, by, detail) values ($1, $2, $3, $4, $5, $6)
            """;

    private final JobStore jobs;
    private final Outbox outbox;
    private final MeterRegistry metrics;

    JobJournal(JobStore jobs, Outbox outbox, MeterRegistry metrics) {
        this.jobs = jobs;
        this.outbox = outbox;
        this.metrics = metrics;
    }

    /// A new job.
    public Uni<Job> opened(SqlConnection tx, Job job) {
        return jobs.insert(tx, job)
                .chain(() ->
                        note(tx, null, job, EventType.JOB_QUEUED, new Entry(job.createdAt(), job.createdBy(), null)))
                .replaceWith(job);
    }

    /// A job in its next state.
    public Uni<Job> moved(SqlConnection tx, Job before, Job after, Entry entry) {
        return jobs.save(tx, before, after)
                .chain(() -> note(tx, before.state(), after, JobEvents.typeOf(after.state()), entry))
                .replaceWith(after);
    }

    /// Somebody wants a job to end; its state is the same for now.
    public Uni<Job> stopRequested(SqlConnection tx, Job before, Job after) {
        var entry = new Entry(after.stop().at(), after.stop().by(), "stop requested");
        return jobs.save(tx, before, after)
                .chain(() -> note(tx, before.state(), after, EventType.JOB_STOP_REQUESTED, entry))
                .replaceWith(after);
    }

    /// A change that its own statement has already written.
    ///
    /// @param from null for a new job
    public Uni<Void> note(SqlConnection tx, JobState from, Job after, EventType event, Entry entry) {
        return tx.preparedQuery(INSERT)
                .execute(row(from, after, entry))
                .chain(() -> outbox.add(tx, JobEvents.of(event, after)))
                .invoke(() -> report(from, after, entry));
    }

    /// @param by a person's display name, or one of the constants above
    /// @param detail null = the state's own
    public record Entry(Instant at, String by, String detail) {}

    private static Tuple row(JobState from, Job after, Entry entry) {
        return Tuple.tuple()
                .addUUID(after.id())
                .addString(from == null ? null : from.wire().slug())
                .addString(after.state().wire().slug())
                .addOffsetDateTime(SqlTime.of(entry.at()))
                .addString(entry.by())
                .addString(entry.detail() == null ? after.state().detail() : entry.detail());
    }

    private void report(JobState from, Job after, Entry entry) {
        var was = from == null ? "none" : from.wire().slug();
        var is = after.state().wire().slug();
        metrics.counter("roomtone.job.transitions", "from", was, "to", is).increment();
        LOG.infof(
                "job changed: jobId=%s recordingId=%s nodeId=%s from=%s to=%s token=%d by=%s",
                after.id(),
                after.recordingId(),
                after.order().nodeId(),
                was,
                is,
                after.lease().token(),
                entry.by());
    }
}
