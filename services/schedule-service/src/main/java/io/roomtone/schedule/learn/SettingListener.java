package io.roomtone.schedule.learn;

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

/// Hears of settings; profiles and upload policies matter here.
@ApplicationScoped
public class SettingListener {
    private static final String REMEMBER_PROFILE = """
            insert into profile (id, version, name, archived) values ($1, $2, $3, $4)
            on conflict (id) do update
               set version = excluded.version, name = excluded.name, archived = excluded.archived
             where profile.version < excluded.version
            """;
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
        if (event.type() == EventType.PROFILE_CHANGED) return remember(tx, REMEMBER_PROFILE, event);
        if (event.type() == EventType.UPLOAD_POLICY_CHANGED) return remember(tx, REMEMBER_POLICY, event);
        return Uni.createFrom().voidItem();
    }

    private static Uni<Void> remember(SqlConnection tx, String sql, IncomingEvent event) {
        var setting = event.data(SettingData.class);
        return tx.preparedQuery(sql)
                .execute(Tuple.of(setting.settingId(), setting.entityVersion(), setting.name(), setting.archived()))
                .replaceWithVoid();
    }
}
