package io.roomtone.kit.live;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.NodeData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@KitTest
class LiveFeedTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SITE = "here";

    @TestHTTPResource("/things/live")
    URI address;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    Outbox outbox;

    @Inject
    Pool pool;

    /// A meter on each of two sites.
    @ApplicationScoped
    static class Meters implements LiveNotes {
        @Override
        public String name() {
            return "meters";
        }

        @Override
        public Uni<List<Note>> read() {
            return Uni.createFrom()
                    .item(List.of(
                            new Note(SITE, null, Map.of("meter", "mine")),
                            new Note("elsewhere", null, Map.of("meter", "theirs"))));
        }
    }

    @Test
    void tellsWhatWasCommittedWithinTheScopeAndNothingElse() {
        try (var stream = follow(null)) {
            var mine = commit(SITE);
            var theirs = commit("elsewhere");
            var last = commit(SITE);

            eventually(() -> assertThat(stream.text()).contains(last.toString()));
            assertThat(stream.text())
                    .contains("event:changed")
                    .contains("{\"type\":\"node-changed\",\"subject\":\"" + mine + "\",\"key\":\"" + mine + "\"}")
                    .doesNotContain(theirs.toString());
        }
    }

    @Test
    void doesNotSkipASlowTransactionThatBeganEarlier() {
        try (var stream = follow(null)) {
            var slow = pool.getConnection().await().atMost(LIMIT);
            var transaction = slow.begin().await().atMost(LIMIT);
            var late = UUID.randomUUID();
            add(slow, late, SITE);
            var early = commit(SITE);
            transaction.commit().chain(slow::close).await().atMost(LIMIT);

            eventually(
                    () -> assertThat(stream.text()).contains(early.toString()).contains(late.toString()));
        }
    }

    @Test
    void doesNotSkipASlowTransactionOfAnotherRole() throws SQLException {
        try (var stream = follow(null);
                var slow = OpenTransaction.of("postgres", database)) {
            var late = slow.addToOutbox(SITE);
            var early = commit(SITE);
            slow.commit();

            eventually(
                    () -> assertThat(stream.text()).contains(early.toString()).contains(late.toString()));
        }
    }

    @Test
    void isNotHeldBackByATransactionOfAnotherDatabase() throws SQLException {
        try (var forgotten = OpenTransaction.of("postgres", database.replaceFirst("/[^/]*$", "/postgres"));
                var stream = follow(null)) {
            forgotten.takeTransactionId();

            var told = commit(SITE);

            eventually(() -> assertThat(stream.text()).contains(told.toString()));
            forgotten.commit();
        }
    }

    @Test
    void goesOnAfterTheLastEventThatWasSeen() {
        String seen;
        UUID before;
        try (var stream = follow(null)) {
            before = commit(SITE);
            eventually(() -> assertThat(stream.text()).contains(before.toString()));
            seen = stream.lastId();
        }
        var missed = commit(SITE);

        try (var stream = follow(seen)) {
            eventually(() -> assertThat(stream.text()).contains(missed.toString()));
            assertThat(stream.text()).contains("event:hello").doesNotContain(before.toString());
        }
    }

    @Test
    void tellsWhoeverWasAwayTooLongToStartOver() {
        for (var old : List.of("1-1-1000000000", "nonsense", "9223372036854775807-1-99999999999")) {
            try (var stream = follow(old)) {
                eventually(() -> assertThat(stream.text()).as(old).contains("event:reset"));
            }
        }
    }

    @Test
    void passesOnNotesWithinTheScope() {
        try (var stream = follow(null)) {
            eventually(() -> assertThat(stream.text()).contains("event:meters").contains("mine"));

            assertThat(stream.text()).doesNotContain("theirs");
        }
    }

    private SseClient follow(String lastEventId) {
        var client =
                SseClient.open(address, People.token("sue", Set.of("operator"), Set.of(SITE), Set.of()), lastEventId);
        eventually(() -> assertThat(client.text()).contains("event:"));
        return client;
    }

    private UUID commit(String site) {
        var node = UUID.randomUUID();
        pool.withTransaction(tx -> outbox.add(tx, changed(node, site)))
                .invoke(outbox::poke)
                .await()
                .atMost(LIMIT);
        return node;
    }

    private void add(SqlConnection transaction, UUID node, String site) {
        outbox.add(transaction, changed(node, site)).await().atMost(LIMIT);
    }

    private static OutgoingEvent changed(UUID node, String site) {
        var data = new NodeData(node, 1, NodeStatus.ENROLLED, "n", site, "r", 4, null, null, List.of());
        return OutgoingEvent.of(EventType.NODE_CHANGED, node, node, data);
    }
}
