package io.roomtone.job.testing;

import static io.roomtone.kit.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;

/// What upload-service says of its policies.
public final class Policies {
    private Policies() {}

    /// One that can be chosen; it is known when this returns.
    public static UUID told(String name) {
        return known(name, 1, false);
    }

    /// One that cannot be chosen any more.
    public static UUID archived(String name) {
        return known(name, 2, true);
    }

    public static void tell(UUID policy, long version, String name, boolean archived) {
        var type = EventType.UPLOAD_POLICY_CHANGED;
        var golden = GoldenEvents.data(type, SettingData.class);
        var data = new SettingData(policy, version, golden.kind(), name, archived, golden.values());
        var headers = new RecordHeaders();
        headers.add(CloudEvent.SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.add(CloudEvent.ID, UUID.randomUUID().toString().getBytes(UTF_8));
        headers.add(CloudEvent.SOURCE, "/upload-service".getBytes(UTF_8));
        headers.add(CloudEvent.TYPE, type.type().getBytes(UTF_8));
        headers.add(CloudEvent.SUBJECT, policy.toString().getBytes(UTF_8));
        headers.add(CloudEvent.TIME, Instant.now().toString().getBytes(UTF_8));
        headers.add(CloudEvent.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        try (var settings = new Topic("roomtone.settings")) {
            settings.send(policy.toString(), Wire.write(data), headers);
        }
    }

    private static UUID known(String name, long version, boolean archived) {
        var policy = UUID.randomUUID();
        tell(policy, version, name, archived);
        eventually(() -> assertThat(isKnown(policy)).isTrue());
        return policy;
    }

    private static boolean isKnown(UUID policy) {
        return CDI.current()
                        .select(Pool.class)
                        .get()
                        .preparedQuery("select 1 from upload_policy where id = $1")
                        .execute(Tuple.of(policy))
                        .await()
                        .indefinitely()
                        .size()
                == 1;
    }
}
