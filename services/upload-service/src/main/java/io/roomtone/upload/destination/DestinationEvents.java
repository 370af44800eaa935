package io.roomtone.upload.destination;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import java.util.HashMap;
import java.util.Map;

/// What others hear of a destination: nothing that opens it.
final class DestinationEvents {
    private DestinationEvents() {}

    static OutgoingEvent of(Destination destination) {
        var values = new HashMap<String, Object>(values(destination.settings()));
        values.put("kind", destination.settings().kind().slug());
        var data = new SettingData(
                destination.id(),
                destination.entityVersion(),
                "destination",
                destination.name(),
                destination.archived(),
                values);
        return OutgoingEvent.of(EventType.DESTINATION_CHANGED, destination.id(), destination.id(), data);
    }

    private static Map<String, Object> values(Settings settings) {
        return switch (settings) {
            case Settings.Directory(var path) -> Map.of("path", path);
            case Settings.S3 s3 -> {
                // null is a value here: a setting is published whole
                var values = new HashMap<String, Object>();
                values.put("endpoint", s3.endpoint().toString());
                values.put("region", s3.region());
                values.put("bucket", s3.bucket());
                values.put("prefix", s3.prefix());
                values.put("pathStyle", s3.pathStyle());
                yield values;
            }
        };
    }
}
