package io.roomtone.kit.outbox;

import static io.roomtone.kit.testing.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.kit.CloudEvent;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.testing.Topic;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@KitTest
class OutboxTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    @Inject
    OutboxConfig config;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Test
    void publishesCommittedEventsInOrderAsCloudEvents() {
        var setting = UUID.randomUUID();

        for (int version = 1; version <= 20; version++) commit(setting, version);

        try (var topic = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(versions(topic, setting))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 20).boxed().toList()));
            var first = about(topic, setting).getFirst();
            assertThat(header(first, CloudEvent.SPEC_VERSION)).isEqualTo("1.0");
            assertThat(header(first, CloudEvent.TYPE)).isEqualTo("io.roomtone.profile-changed.v1");
            assertThat(header(first, CloudEvent.SOURCE)).isEqualTo("/kit-test");
            assertThat(header(first, CloudEvent.SUBJECT)).isEqualTo(setting.toString());
            assertThat(UUID.fromString(header(first, CloudEvent.ID)).version()).isEqualTo(7);
        }
        eventually(() -> assertThat(unsent()).isZero());
    }

    @Test
    void neverPublishesWhatWasRolledBack() {
        var lost = UUID.randomUUID();
        var kept = UUID.randomUUID();

        assertThatThrownBy(() -> pool.withTransaction(tx -> outbox.add(tx, event(lost, 1))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("changed my mind"))))
                        .await()
                        .atMost(LIMIT))
                .hasMessage("changed my mind");
        commit(kept, 1);

        try (var topic = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(about(topic, kept)).hasSize(1));
            assertThat(about(topic, lost)).isEmpty();
        }
    }

    @Test
    void publishesALowIdThatCommitsLate() {
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        var slow = pool.getConnection().await().atMost(LIMIT);

        var transaction = slow.begin().await().atMost(LIMIT);
        outbox.add(slow, event(late, 1)).await().atMost(LIMIT);
        commit(early, 1);
        try (var topic = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(about(topic, early)).hasSize(1));
            assertThat(about(topic, late)).isEmpty();
            transaction.commit().chain(slow::close).await().atMost(LIMIT);

            eventually(() -> assertThat(about(topic, late)).hasSize(1));
        }
    }

    @Test
    void keepsTheOrderWhenAnotherInstanceTakesOver() throws InterruptedException {
        var setting = UUID.randomUUID();
        var other = new OutboxRelay(config, pool, kafka, "kit-test", Clock.systemUTC(), new SimpleMeterRegistry());
        other.start(null);
        try {
            for (int version = 1; version <= 40; version++) {
                commit(setting, version);
                // the active one loses its session, wherever it stands
                if (version % 10 == 0) endRelaySession();
            }

            try (var topic = new Topic("roomtone.settings")) {
                eventually(() -> assertThat(firstSeen(topic, setting))
                        .containsExactlyElementsOf(
                                IntStream.rangeClosed(1, 40).boxed().toList()));
            }
        } finally {
            other.stop(null);
        }
    }

    @Test
    void refusesWhatNoBrokerWouldTake() {
        var huge =
                new SettingData(UUID.randomUUID(), 1, "profile", "x".repeat(2_000_000), false, Map.of("codec", "wav"));
        var event = OutgoingEvent.of(EventType.PROFILE_CHANGED, huge.settingId(), huge.settingId(), huge);
        var next = UUID.randomUUID();

        assertThatThrownBy(() -> pool.withTransaction(tx -> outbox.add(tx, event))
                        .await()
                        .atMost(LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
        commit(next, 1);

        try (var topic = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(about(topic, next)).hasSize(1));
        }
    }

    @Test
    void refusesDataOfAnotherEvent() {
        var id = UUID.randomUUID();
        var data = event(id, 1).data();

        assertThatThrownBy(() -> OutgoingEvent.of(EventType.JOB_QUEUED, id, id, data))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void endRelaySession() {
        pool.query(
                        "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted and pid <> pg_backend_pid()")
                .execute()
                .await()
                .atMost(LIMIT);
    }

    // an event may come twice when a session ends between sending and deleting: readers go by the id
    private static List<Integer> firstSeen(Topic topic, UUID setting) {
        return about(topic, setting).stream()
                .collect(Collectors.toMap(
                        r -> header(r, CloudEvent.ID), OutboxTest::version, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    private void commit(UUID setting, int version) {
        pool.withTransaction(tx -> outbox.add(tx, event(setting, version)))
                .invoke(outbox::poke)
                .await()
                .atMost(LIMIT);
    }

    private long unsent() {
        return pool.query("select count(*) from outbox where sent_at is null")
                .execute()
                .await()
                .atMost(LIMIT)
                .iterator()
                .next()
                .getLong(0);
    }

    private static OutgoingEvent event(UUID setting, int version) {
        var data = new SettingData(setting, version, "profile", "Voice", false, Map.of("codec", "wav"));
        return OutgoingEvent.of(EventType.PROFILE_CHANGED, setting, setting, data);
    }

    private static List<ConsumerRecord<String, String>> about(Topic topic, UUID setting) {
        return topic.records().stream()
                .filter(r -> r.key().equals(setting.toString()))
                .toList();
    }

    private static List<Integer> versions(Topic topic, UUID setting) {
        return about(topic, setting).stream().map(OutboxTest::version).toList();
    }

    private static Integer version(ConsumerRecord<String, String> record) {
        return Integer.valueOf(record.value().replaceAll(".*\"entityVersion\":(\\d+).*", "$1"));
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
