package io.roomtone.kit.live;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Where changes are kept for seconds, so that a test can outlast them.
@KitTest
@TestProfile(PositionTest.SoonForgotten.class)
class PositionTest {
    private static final Duration KEPT = Duration.ofSeconds(5);
    /// Longer, by more than the second that a position is cut to.
    private static final Duration LONGER = KEPT.plusSeconds(2);

    @TestHTTPResource("/things/live")
    URI address;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @ConfigProperty(name = "quarkus.datasource.username")
    String role;

    public static class SoonForgotten implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("roomtone.live.kept", KEPT.toSeconds() + "s", "roomtone.live.heartbeat", "200ms");
        }
    }

    @Test
    void goesOnFromAFeedThatWasQuietForLong() {
        String first;
        try (var stream = follow(null)) {
            first = stream.lastId();

            eventually(() -> assertThat(at(stream.lastId())).isAfter(at(first).plus(LONGER)));

            try (var next = follow(stream.lastId())) {
                assertThat(next.text()).contains("event:hello").doesNotContain("event:reset");
            }
        }
        try (var stream = follow(first)) {
            assertThat(stream.text()).contains("event:reset");
        }
    }

    @Test
    void startsOverAfterATransactionThatHeldItBackForLongerThanChangesAreKept() throws SQLException {
        try (var hung = OpenTransaction.of(role, database);
                var stream = follow(null)) {
            hung.addToOutbox("here");
            var begun = Instant.now();

            eventually(() -> assertThat(Instant.now()).isAfter(begun.plus(LONGER)));
            assertThat(stream.text()).doesNotContain("event:reset");
            hung.commit();

            eventually(() -> assertThat(stream.text()).contains("event:reset"));
        }
    }

    private static Instant at(String id) {
        return Instant.ofEpochSecond(Long.parseLong(id.split("-")[2]));
    }

    private SseClient follow(String lastEventId) {
        var token = People.token("sue", Set.of("operator"), Set.of("here"), Set.of());
        var client = SseClient.open(address, token, lastEventId);
        eventually(() -> assertThat(client.text()).containsAnyOf("event:hello", "event:reset"));
        return client;
    }
}
