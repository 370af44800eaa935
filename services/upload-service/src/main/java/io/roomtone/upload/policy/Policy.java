package io.roomtone.upload.policy;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.contracts.state.UploadTrigger;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// @param entityVersion grows by one with every change
/// @param destinationName as it is called today
record Policy(
        UUID id,
        long entityVersion,
        String name,
        UploadTrigger trigger,
        UUID destinationId,
        String destinationName,
        boolean archived,
        Instant createdAt) {

    static Policy read(Row row) {
        return new Policy(
                row.getUUID("id"),
                row.getLong("entity_version"),
                row.getString("name"),
                Slugs.value(UploadTrigger.class, row.getString("trigger")),
                row.getUUID("destination_id"),
                row.getString("destination_name"),
                row.getBoolean("archived"),
                SqlTime.read(row, "created_at"));
    }

    OutgoingEvent event() {
        Map<String, Object> values = Map.of("trigger", trigger.slug(), "destinationId", destinationId.toString());
        var data = new SettingData(id, entityVersion, "upload-policy", name, archived, values);
        return OutgoingEvent.of(EventType.UPLOAD_POLICY_CHANGED, id, id, data);
    }
}
