package io.roomtone.kit.access;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.kit.KitTest;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.testing.Topic;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class ScopeTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String PLACES =
            """
            select name from (values ('annex-1', 'annex', '%s'::uuid), ('annex-2', 'annex', '%s'), ('main', 'main', '%s'),
              ('nowhere', null, null)) as place (name, site, node_id)
            where %s order by name
            """.formatted(FIRST, new UUID(0, 2), new UUID(0, 3), InScope.of("site", "node_id"));

    @Inject
    Pool pool;

    @Inject
    OutOfScope outOfScope;

    @Test
    void showsTheRowsOfItsSitesAndNodes() {
        assertThat(seenBy(new Scope(Set.of("*"), Set.of()))).containsExactly("annex-1", "annex-2", "main", "nowhere");
        assertThat(seenBy(new Scope(Set.of("annex"), Set.of()))).containsExactly("annex-1", "annex-2");
        assertThat(seenBy(new Scope(Set.of("main"), Set.of(FIRST)))).containsExactly("annex-1", "main");
        assertThat(seenBy(Scope.NOTHING)).isEmpty();
    }

    @Test
    void notesWhoAskedForWhatDoesNotExistForThem() {
        var asked = UUID.randomUUID().toString();

        assertThatThrownBy(() -> ask(asked, OutOfScope.noSuch("thing"))).hasMessage("There is no such thing.");

        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event ->
                            assertThat(event).contains(asked, "\"action\":\"thing.read\"", "\"outcome\":\"refused\"")));
        }
    }

    @Test
    void notesNothingOfOtherFailures() {
        var broken = UUID.randomUUID().toString();
        var missing = UUID.randomUUID().toString();

        assertThatThrownBy(() -> ask(broken, CommonProblem.INVALID.because("Not so.")))
                .hasMessage("Not so.");
        assertThatThrownBy(() -> ask(missing, OutOfScope.noSuch("thing"))).isNotNull();

        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values()).anyMatch(event -> event.contains(missing)));
            assertThat(audit.values()).noneMatch(event -> event.contains(broken));
        }
    }

    private List<String> seenBy(Scope scope) {
        return pool.preparedQuery(PLACES)
                .execute(InScope.parameters(scope))
                .map(rows -> rows.stream().map(row -> row.getString("name")).toList())
                .await()
                .atMost(LIMIT);
    }

    private void ask(String id, RuntimeException failure) {
        var nora = new Caller("nora-id", "nora", Set.of(), Scope.NOTHING);
        outOfScope
                .noted(Uni.createFrom().failure(failure), nora, "thing.read", "thing", id)
                .await()
                .atMost(LIMIT);
    }
}
