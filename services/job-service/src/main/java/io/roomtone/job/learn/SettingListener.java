package io.roomtone.job.learn;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of settings; upload policies matter here.
@ApplicationScoped
public class SettingListener {
    private static final String REMEMBER_POLICY = """
            insert into upload_policy (id, version, name, archived) values ($1, $2, $3, $4)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, archived = excluded.archived
             where upload_policy.version < excluded.version
            """;

    private final EventReader reader;

    SettingListener(EventReader reader) {
        this.reader = reader;
    }

    @Incoming("settings")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, SettingListener::take);
    }

    private static Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        if (event.type() != EventType.UPLOAD_POLICY_CHANGED)
            return Uni.createFrom().voidItem();
        var policy = event.data(SettingData.class);
        return tx.preparedQuery(REMEMBER_POLICY)
                .execute(Tuple.of(policy.settingId(), policy.entityVersion(), policy.name(), policy.archived()))
                .replaceWithVoid();
    }
}
