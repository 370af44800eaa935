package io.roomtone.library.learn;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.kit.inbox.EventReader;
import io.roomtone.kit.inbox.IncomingEvent;
import io.roomtone.kit.inbox.PoisonException;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Hears of settings; only grant keys matter here.
@ApplicationScoped
public class SettingListener {
    private final EventReader reader;
    private final GrantKeys keys;

    SettingListener(EventReader reader, GrantKeys keys) {
        this.reader = reader;
        this.keys = keys;
    }

    @Incoming("settings")
    Uni<Void> on(ConsumerRecord<String, String> event) {
        return reader.read(event, this::take);
    }

    private Uni<Void> take(SqlConnection tx, IncomingEvent event) {
        if (event.type() != EventType.GRANT_KEY_CHANGED) return Uni.createFrom().voidItem();
        var setting = event.data(SettingData.class);
        return keys.remember(tx, text(setting, "keyId"), setting.entityVersion(), text(setting, "publicKey"));
    }

    private static String text(SettingData setting, String name) {
        if (setting.values() != null && setting.values().get(name) instanceof String text) return text;
        throw new PoisonException("the grant key " + setting.settingId() + " has no " + name);
    }
}
