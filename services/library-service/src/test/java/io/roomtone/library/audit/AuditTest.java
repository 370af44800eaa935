package io.roomtone.library.audit;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.roomtone.contracts.event.AuditData;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.kit.testing.People;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Published;
import io.roomtone.library.testing.Story;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class AuditTest {
    private final String actor = "actor-" + UUID.randomUUID();

    @Test
    void keepsWhatAllServicesReportNewestFirst() {
        report("job.start", "allowed", "main", 1);
        report("job.stop", "refused", "annex", 2);

        eventually(() -> assertThat(actions("*", "")).containsExactly("job.stop", "job.start"));
        assertThat(actions("*", "&outcome=refused")).containsExactly("job.stop");
        assertThat(actions("*", "&action=job.start")).containsExactly("job.start");
    }

    @Test
    void showsOnlyWhatIsInTheScope() {
        report("job.start", "allowed", "annex", 1);
        report("job.start", "allowed", null, 2);
        report("job.stop", "allowed", "main", 3);

        eventually(() -> assertThat(actions("*", "")).hasSize(3));
        assertThat(actions("main", "")).containsExactly("job.stop");
    }

    @Test
    void writesARepeatedReportDownOnce() {
        var id = UUID.randomUUID();
        var data = data(id, "job.start", "allowed", "main", 1);

        Published.event(EventType.AUDIT_RECORDED, id, data);
        Published.event(EventType.AUDIT_RECORDED, id, data);
        // the same key, so the same partition: what follows has been read last
        Published.event(EventType.AUDIT_RECORDED, id, data(UUID.randomUUID(), "job.stop", "allowed", "main", 2));

        eventually(() -> assertThat(actions("*", "")).contains("job.stop"));
        assertThat(actions("*", "")).containsExactly("job.stop", "job.start");
    }

    @Test
    void readsTheGoldenExample() {
        var golden = GoldenEvents.data(EventType.AUDIT_RECORDED, AuditData.class);

        Published.raw(
                UUID.randomUUID(),
                EventType.AUDIT_RECORDED,
                golden.auditId(),
                GoldenEvents.json(EventType.AUDIT_RECORDED));

        eventually(() -> assertThat(Story.as("auditor")
                        .queryParam("subjectId", golden.subjectId())
                        .get("/api/audit-events")
                        .jsonPath()
                        .getList("items.auditId"))
                .contains(golden.auditId().toString()));
    }

    @Test
    void refusesTextsThatNothingCanBeFoundWith() {
        for (var field : List.of("actor", "action", "outcome", "subjectId")) {
            Story.as("auditor")
                    .queryParam(field, "a\0b")
                    .get("/api/audit-events")
                    .then()
                    .statusCode(400)
                    .body("errors.field", contains(field));
        }
    }

    @Test
    void isForThoseWithThePermission() {
        given().get("/api/audit-events").then().statusCode(401);
        Story.as("operator").get("/api/audit-events").then().statusCode(403);
        Story.as("viewer").get("/api/audit-events").then().statusCode(403);
        Story.as("auditor").get("/api/audit-events").then().statusCode(200);
    }

    private void report(String action, String outcome, String site, int second) {
        var id = UUID.randomUUID();
        Published.event(EventType.AUDIT_RECORDED, id, data(id, action, outcome, site, second));
    }

    private AuditData data(UUID id, String action, String outcome, String site, int second) {
        var at = Instant.parse("2026-11-24T09:00:00Z").plusSeconds(second);
        return new AuditData(id, at, actor + "-id", actor, action, outcome, "job", "x", site, null, null);
    }

    private List<String> actions(String site, String query) {
        return given().auth()
                .oauth2(People.token("audrey", Set.of("auditor"), Set.of(site), Set.of()))
                .get("/api/audit-events?actor=" + actor + query)
                .jsonPath()
                .getList("items.action");
    }
}
