package io.roomtone.schedule.occurrence;

import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.event.JoblessData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears what becomes of occurrences.
@ApplicationScoped
public class JobListener {
    private static final String REMEMBER = """
            insert into occurrence_job (job_id, version, occurrence_id, recording_id, revision, track, tracks, state,
              reason, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            on conflict (job_id) do update
               set version = excluded.version, state = excluded.state, reason = excluded.reason, detail = excluded.detail
             where occurrence_job.version < excluded.version
            """;

    private static final String REMEMBER_JOBLESS = """
            insert into occurrence_jobless (occurrence_id, version, revision, reason, detail) values ($1, $2, $3, $4, $5)
            on conflict (occurrence_id) do update
               set version = excluded.version, revision = excluded.revision, reason = excluded.reason, detail = excluded.detail
             where occurrence_jobless.version < excluded.version
            """;

    private final EventReader reader;

    JobListener(EventReader reader) {
        this.reader = reader;
    }

    @Incoming("jobs")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, JobListener::take);
    }

    private static Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        return switch (event.data()) {
            case JobData job when job.plan() != null -> remember(tx, job);
            case JoblessData jobless -> remember(tx, jobless);
            default -> Uni.createFrom().voidItem();
        };
    }

    private static Uni<Void> remember(SqlConnection tx, JoblessData jobless) {
        return tx.preparedQuery(REMEMBER_JOBLESS)
                .execute(Tuple.tuple()
                        .addUUID(jobless.occurrenceId())
                        .addLong(jobless.entityVersion())
                        .addInteger(jobless.revision())
                        .addString(
                                jobless.reason() == null
                                        ? null
                                        : jobless.reason().slug())
                        .addString(jobless.detail()))
                .replaceWithVoid();
    }

    private static Uni<Void> remember(SqlConnection tx, JobData job) {
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.tuple()
                        .addUUID(job.jobId())
                        .addLong(job.entityVersion())
                        .addUUID(job.plan().occurrenceId())
                        .addUUID(job.recordingId())
                        .addInteger(job.plan().revision())
                        .addInteger(job.plan().track())
                        .addInteger(job.plan().tracks())
                        .addString(job.state().slug())
                        .addString(job.reason() == null ? null : job.reason().slug())
                        .addString(job.detail()))
                .replaceWithVoid();
    }
}
