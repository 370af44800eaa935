package io.roomtone.library.audit;

import io.roomtone.contracts.event.AuditData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Writes down what all services report, this one included.
@ApplicationScoped
public class AuditListener {
    private static final String WRITE = """
            insert into audit_event (id, at, actor_id, actor_name, action, outcome, subject_kind, subject_id, site, node_id, detail)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing
            """;

    private final EventReader reader;

    AuditListener(EventReader reader) {
        this.reader = reader;
    }

    @Incoming("audit")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, AuditListener::take);
    }

    private static Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        var audit = event.data(AuditData.class);
        return tx.preparedQuery(WRITE)
                .execute(Tuple.tuple()
                        .addUUID(audit.auditId())
                        .addOffsetDateTime(SqlTime.of(audit.at()))
                        .addString(audit.actorId())
                        .addString(audit.actorName())
                        .addString(audit.action())
                        .addString(audit.outcome())
                        .addString(audit.subjectKind())
                        .addString(audit.subjectId())
                        .addString(audit.site())
                        .addUUID(audit.nodeId())
                        .addString(audit.detail()))
                .replaceWithVoid();
    }
}
