package io.roomtone.job.profile;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Story;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.testing.Topic;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@JobServiceTest
class ProfileEditTest {
    private static final UUID VOICE = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Map<String, Object> TRACKS =
            Map.of("name", "Long days", "codec", "flac", "channelMode", "mono", "maximumTrackSeconds", 3_600);

    private final Operator ada = Operator.ada();

    @Test
    void makesAProfileAndPublishesIt() {
        var id = create(TRACKS)
                .then()
                .statusCode(201)
                .body("name", equalTo("Long days"))
                .body("codec", equalTo("flac"))
                .body("channelMode", equalTo("mono"))
                .body("maximumTrackSeconds", equalTo(3_600))
                .body("isDefault", equalTo(false))
                .body("allowed", contains("edit", "archive"))
                .extract()
                .<String>path("id");

        try (var settings = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(Story.of(settings, UUID.fromString(id))).hasSize(1));
            var event = Story.of(settings, UUID.fromString(id)).getFirst().value();
            GoldenEvents.assertValid(EventType.PROFILE_CHANGED, event);
            assertThat(event).contains("\"maximumTrackSeconds\":3600");
        }
        awaitAudit(id, "profile.create");
    }

    @Test
    void makesAProfileOnceForOneKey() {
        var key = UUID.randomUUID().toString();

        var ids = Together.run(4, () -> create(TRACKS, key).<String>path("id"));

        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void editsTheVersionThatWasRead() {
        var id = ada.profile(60);
        var tag = tag(id);

        edit(id, tag, with("name", "Renamed"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Renamed"))
                .body("entityVersion", equalTo(2))
                .header("ETag", not(equalTo(tag)));

        assertThat(tag(id)).isEqualTo("\"2\"");
        awaitAudit(id.toString(), "profile.edit");
    }

    @Test
    void refusesTheEditThatLostTheRace() {
        var id = ada.profile(60);
        var tag = tag(id);

        var statuses = Together.run(8, () -> edit(id, tag, TRACKS).statusCode());

        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
        assertThat(statuses.stream().filter(status -> status == 412)).hasSize(7);
        edit(id, tag, TRACKS).then().statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));
        try (var settings = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(Story.of(settings, id).stream().map(Story::version))
                    .contains(2L));
            assertThat(Story.of(settings, id).stream().map(Story::version)).containsExactly(1L, 2L);
        }
    }

    @Test
    void refusesAnEditThatDoesNotSayOfWhichVersion() {
        ada.call().body(TRACKS).put("/api/profiles/" + ada.profile(60)).then().statusCode(428);
        edit(ada.profile(60), "*", TRACKS).then().statusCode(412);
    }

    @Test
    void anEditChangesNoJobThatThereIs() {
        var agent = TestAgent.enrolled();
        var id = ada.profile(60);
        var job = Operator.oli().start(agent, Map.of("profileId", id));

        edit(id, tag(id), TRACKS).then().statusCode(200);

        assertThat(Operator.oli().job(job).getString("profile.codec")).isEqualTo("wav");
    }

    @Test
    void aBuiltInProfileCanBeEdited() {
        var before = ada.call().get("/api/profiles/" + VOICE);
        Map<String, Object> values = Map.of(
                "name", before.<String>path("name"), "codec", "mp3_vbr", "vbrQuality", 6, "channelMode", "as_captured");

        edit(VOICE, before.header("ETag"), values)
                .then()
                .statusCode(200)
                .body("isDefault", equalTo(true))
                .body("allowed", contains("edit"));
    }

    @Test
    void nobodyChoosesAnArchivedProfile() {
        var id = ada.profile(60);

        ada.archive(id).then().statusCode(200).body("archived", equalTo(true)).body("allowed", empty());
        ada.archive(id).then().statusCode(200).body("entityVersion", equalTo(2));

        ada.call().get("/api/profiles?size=100").then().body("items.id", not(hasItem(id.toString())));
        Operator.oli()
                .tryStart(TestAgent.enrolled(), Map.of("profileId", id))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/profile-unknown"));
        edit(id, tag(id), TRACKS).then().statusCode(409).body("type", equalTo("/problems/profile-archived"));
    }

    @Test
    void theDefaultProfileStays() {
        ada.archive(VOICE).then().statusCode(409).body("type", equalTo("/problems/profile-is-default"));
    }

    @Test
    void namesTheFieldThatIsWrong() {
        refused(with("vbrQuality", 4), "vbrQuality");
        refused(with("codec", "mp3_vbr"), "vbrQuality");
        refused(with("maximumTrackSeconds", 0), "maximumTrackSeconds");
        refused(with("name", " "), "name");
        create(with("mood", "good")).then().statusCode(400);
    }

    @Test
    void isForWhoMayManageSettings() {
        var oli = Operator.oli();
        var id = ada.profile(60);

        oli.call()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(TRACKS)
                .post("/api/profiles")
                .then()
                .statusCode(403);
        oli.call()
                .header("If-Match", tag(id))
                .body(TRACKS)
                .put("/api/profiles/" + id)
                .then()
                .statusCode(403);
        oli.archive(id).then().statusCode(403);
        oli.call().get("/api/profiles/" + id).then().body("allowed", empty());
    }

    @Test
    void doesNotKnowAProfileThatIsNone() {
        edit(UUID.randomUUID(), "\"1\"", TRACKS).then().statusCode(404);
        ada.archive(UUID.randomUUID()).then().statusCode(404);
    }

    private void refused(Map<String, Object> values, String field) {
        create(values).then().statusCode(400).body("errors[0].field", equalTo(field));
    }

    private static Map<String, Object> with(String field, Object value) {
        var values = new HashMap<>(TRACKS);
        values.put(field, value);
        return values;
    }

    private Response create(Map<String, Object> values) {
        return create(values, UUID.randomUUID().toString());
    }

    private Response create(Map<String, Object> values, String key) {
        return ada.call().header("Idempotency-Key", key).body(values).post("/api/profiles");
    }

    private Response edit(UUID id, String tag, Map<String, Object> values) {
        return ada.call().header("If-Match", tag).body(values).put("/api/profiles/" + id);
    }

    private String tag(UUID id) {
        return ada.call().get("/api/profiles/" + id).header("ETag");
    }

    private static void awaitAudit(String profile, String action) {
        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event -> assertThat(event).contains(profile, "\"action\":\"" + action)));
        }
    }
}
