package io.roomtone.job.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.state.Backend;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Policies;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.testing.Eventually;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class StartTest {
    private static final String FLAC = "00000000-0000-7000-8000-000000000002";

    @Inject
    Pool pool;

    private final Operator oli = Operator.oli();
    private TestAgent agent;

    @BeforeEach
    void enrol() {
        agent = TestAgent.enrolled();
    }

    @Test
    void pinsEverythingTheJobDependsOn() {
        var policy = Policies.told("Archive");

        start(Map.of(
                        "name",
                        " Hearing 7 ",
                        "folder",
                        "hearings/2026",
                        "tags",
                        List.of("public", "hearing", "public"),
                        "plannedSeconds",
                        3_600,
                        "uploadPolicyIds",
                        List.of(policy)))
                .then()
                .statusCode(201)
                .body("state", equalTo("queued"))
                .body("name", equalTo("Hearing 7"))
                .body("folder", equalTo("hearings/2026"))
                .body("tags", equalTo(List.of("public", "hearing")))
                .body("plannedSeconds", equalTo(3_600))
                .body("maximumSeconds", equalTo(43_200))
                .body("uploadPolicyIds", hasItem(policy.toString()))
                .body("profile.name", equalTo("Voice (MP3 VBR)"))
                .body("profile.vbrQuality", equalTo(6f))
                .body("target.systemRef", equalTo("usb:mixer"))
                .body("target.channels", equalTo(2))
                .body("target.sampleRateHz", equalTo(48_000))
                .body("site", equalTo("main"))
                .body("room", equalTo("Studio"))
                .body("token", equalTo(0))
                .body("createdBy", equalTo("oli"))
                .body("lease", nullValue())
                .body("allowed", hasItem("stop"));
    }

    @Test
    void refusesUploadPoliciesThatAreUnknownOrArchived() {
        var archived = Policies.archived("Old archive");
        var unknown = UUID.randomUUID();

        start(Map.of("uploadPolicyIds", List.of(Policies.told("Archive"), archived, unknown)))
                .then()
                .statusCode(400)
                .body("errors.field", equalTo(List.of("uploadPolicyIds[1]", "uploadPolicyIds[2]")))
                .body("errors[0].detail", equalTo("Old archive is archived; choose another policy"))
                .body("errors[1].detail", equalTo("there is no such upload policy"));
    }

    @Test
    void anOlderVersionOfAnUploadPolicyReplacesNoNewerOne() {
        var policy = Policies.archived("Old archive");

        Policies.tell(policy, 1, "Old archive", false);
        // events of one key are in order: once this one is known, the older one was heard
        Policies.tell(policy, 3, "Old archive, renamed", true);

        Eventually.eventually(() -> start(Map.of("uploadPolicyIds", List.of(policy)))
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("Old archive, renamed is archived")));
    }

    @Test
    void namesARecordingByItsRoomAndTimeWhenNobodyElseDoes() {
        start(Map.of()).then().body("name", matchesPattern("Studio \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d"));
    }

    @Test
    void givesJobAndRecordingTimeOrderedIds() {
        var job = start(Map.of()).jsonPath();

        assertThat(UUID.fromString(job.getString("jobId")).version()).isEqualTo(7);
        assertThat(UUID.fromString(job.getString("recordingId")).version()).isEqualTo(7);
    }

    @Test
    void recordsThePreferredInterfaceElseTheFirstThatIsThere() {
        agent.inventory(device("a", false, false), device("b", false, true), device("c", true, true));
        start(Map.of()).then().body("target.systemRef", equalTo("c"));

        agent.inventory(device("a", false, false), device("b", false, true), device("c", true, false));
        start(Map.of()).then().body("target.systemRef", equalTo("b"));
    }

    @Test
    void recordsTheInterfaceThatIsNamed() {
        agent.inventory(device("a", true, true), device("b", false, true));
        var second = interfaceId("b");

        start(Map.of("interfaceId", second)).then().body("target.interfaceId", equalTo(second));
    }

    @Test
    void recordsTheChannelsThatAreNamed() {
        start(Map.of("profileId", FLAC, "channels", List.of(1))).then().statusCode(201);

        var outputs = agent.work().channelMap().outputs();
        assertThat(outputs).hasSize(1);
        assertThat(outputs.getFirst().getFirst().channel()).isEqualTo(1);
    }

    @Test
    void countsCapturesAndNotWhatIsBeingDelivered() {
        var small = TestAgent.enrolled("main", 1);
        oli.start(small);
        var order = small.work();
        small.renew(order, LeasePhase.RECORDING, 100);
        refused(small, Map.of(), 409, "capacity-used-up");

        small.renew(order, LeasePhase.FINALIZING, 200);

        oli.tryStart(small, Map.of()).then().statusCode(201);
    }

    @Test
    void capturesThatDoNotOverlapShareOnePlace() {
        var small = TestAgent.enrolled("main", 1);
        var later = oli.start(small, Map.of("plannedSeconds", 60));
        sql("""
                update job set start_at = start_at + interval '1 hour', claim_until = claim_until + interval '1 hour',
                  capture_from = capture_from + interval '1 hour', capture_until = capture_until + interval '1 hour'
                where id = $1
                """, later);

        refused(small, Map.of("plannedSeconds", 3_700), 409, "capacity-used-up");
        oli.tryStart(small, Map.of("plannedSeconds", 1_800)).then().statusCode(201);
    }

    @Test
    void ofManyStartsAtOnceOnlyAsManyAsFitAreMade() {
        var small = TestAgent.enrolled("main", 1);

        var statuses = Together.run(12, () -> oli.tryStart(small, Map.of()).statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(1);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(11);
    }

    @Test
    void aRepeatedStartAnswersTheFirstResult() {
        var key = UUID.randomUUID().toString();
        var first = oli.tryStart(agent.nodeId(), Map.of("name", "once"), key)
                .jsonPath()
                .getString("jobId");

        oli.tryStart(agent.nodeId(), Map.of("name", "once"), key)
                .then()
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .body("jobId", equalTo(first));
        oli.tryStart(agent.nodeId(), Map.of("name", "another"), key).then().statusCode(422);
        assertThat(jobs(agent)).isEqualTo(1);
    }

    @Test
    void aStartThatIsRepeatedAtTheSameMomentMakesOneJob() {
        var key = UUID.randomUUID().toString();

        var ids = Together.run(
                8,
                () -> oli.tryStart(agent.nodeId(), Map.of(), key)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("jobId"));

        assertThat(new HashSet<>(ids)).hasSize(1);
        assertThat(jobs(agent)).isEqualTo(1);
    }

    @Test
    void aKeyIsFreeAgainAfterARefusal() {
        var small = TestAgent.enrolled("main", 1);
        var running = oli.start(small);
        var key = UUID.randomUUID().toString();
        oli.tryStart(small.nodeId(), Map.of(), key).then().statusCode(409);
        oli.stop(running);

        oli.tryStart(small.nodeId(), Map.of(), key).then().statusCode(201);
    }

    @Test
    void letsAPersonStartWithinTheScope() {
        Operator.at("nora", "annex")
                .tryStart(TestAgent.enrolled("annex", 4), Map.of())
                .then()
                .statusCode(201);
    }

    private void sql(String statement, UUID job) {
        pool.preparedQuery(statement).execute(Tuple.of(job)).await().indefinitely();
    }

    private Response start(Map<String, Object> request) {
        return oli.tryStart(agent, request);
    }

    private void refused(TestAgent node, Map<String, Object> request, int status, String problem) {
        oli.tryStart(node, request).then().statusCode(status).body("type", equalTo("/problems/" + problem));
    }

    private int jobs(TestAgent node) {
        return oli.call().get("/api/jobs?nodeId=" + node.nodeId()).jsonPath().getInt("total");
    }

    private String interfaceId(String systemRef) {
        return oli.call()
                .get("/api/nodes/" + agent.nodeId())
                .jsonPath()
                .getString("interfaces.find { it.systemRef == '" + systemRef + "' }.id");
    }

    private static InterfaceReport device(String systemRef, boolean preferred, boolean available) {
        return new InterfaceReport(
                systemRef,
                "Device " + systemRef,
                Backend.ALSA,
                "hw:0",
                2,
                List.of(48_000),
                "S16_LE",
                preferred,
                available);
    }
}
