package io.roomtone.library.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.JobData;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.JobState;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.token.Jws;
import java.security.KeyPair;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/// One take of one recording, as job-service tells of it and its agent delivers it.
public record Story(UUID recording, UUID job, UUID take, long token, UUID node, String site, String name, Plan plan) {
    private static final Instant CREATED = Instant.now().truncatedTo(ChronoUnit.MILLIS);

    public static Story begin() {
        return at("main");
    }

    public static Story at(String site) {
        return of(site, UUID.randomUUID(), "Hearing 114/26");
    }

    public static Story of(String site, UUID node, String name) {
        var story = new Story(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 1, node, site, name, null);
        JobServiceKeys.makeKnown(story);
        return story;
    }

    /// Another take of the same job.
    public Story withTake(long newToken) {
        return new Story(recording, job, UUID.randomUUID(), newToken, node, site, name, plan);
    }

    /// The same as part of a schedule.
    public Story planned(Plan newPlan) {
        return new Story(recording, job, take, token, node, site, name, newPlan);
    }

    public JobData jobData(JobState state, long version) {
        return jobData(state, version, null, false);
    }

    public JobData jobData(JobState state, long version, FailureReason reason, boolean stopRequested) {
        var golden = io.roomtone.contracts.event.GoldenEvents.data(EventType.JOB_QUEUED, JobData.class);
        boolean claimed = state != JobState.QUEUED;
        return new JobData(
                job,
                recording,
                version,
                state,
                reason,
                null,
                node,
                "court-3",
                site,
                "Court 3",
                golden.target(),
                golden.profile(),
                name,
                golden.folder(),
                golden.tags(),
                golden.uploadPolicyIds(),
                3600,
                43200,
                CREATED,
                claimed ? token : 0,
                claimed ? take : null,
                stopRequested ? CREATED : null,
                stopRequested ? "oli" : null,
                false,
                null,
                CREATED,
                "oli",
                claimed ? CREATED : null,
                state.terminal() ? CREATED.plusSeconds(60) : null,
                plan);
    }

    public void publish(EventType type, JobData data) {
        Published.event(type, recording, data);
    }

    public String grant() {
        return grant(JobServiceKeys.PAIR, JobServiceKeys.ID);
    }

    public String grant(KeyPair keys, String keyId) {
        var claims = new GrantClaims(recording, job, take, token, node, jobData(JobState.CLAIMED, 2));
        return Jws.sign(keys.getPrivate(), keyId, Jws.GRANT, Wire.write(claims));
    }

    /// A manifest without gaps.
    public Manifest manifest(Sound sound) {
        var segment = new Manifest.Segment(0, 0, sound.frames(), "0".repeat(64));
        return manifest(sound, List.of(segment), List.of(), List.of());
    }

    public Manifest manifest(
            Sound sound, List<Manifest.Segment> segments, List<Manifest.Gap> gaps, List<HealthEventReport> events) {
        var file = new Manifest.Rendition(
                "main",
                sound.codec(),
                sound.sampleRateHz(),
                sound.channels(),
                sound.frames(),
                sound.bytes().length,
                sound.sha256());
        return new Manifest(
                1,
                recording,
                job,
                take,
                token,
                node,
                sound.sampleRateHz(),
                sound.channels(),
                "S16_LE",
                CREATED.plusSeconds(1),
                sound.frames(),
                segments,
                gaps,
                events,
                EndCause.PLANNED_END,
                false,
                file,
                null);
    }

    public Response putManifest(Manifest manifest) {
        return asAgent()
                .contentType("application/json")
                .body(Wire.write(manifest))
                .put(address() + "/manifest");
    }

    /// The whole file in one request.
    public Response put(byte[] bytes) {
        return put(bytes, Sound.sha256(bytes));
    }

    public Response put(byte[] bytes, String sha256) {
        return asAgent()
                .contentType("audio/mpeg")
                .header("Repr-Digest", reprDigest(sha256))
                .body(bytes)
                .put(cacheFile());
    }

    /// Manifest and file.
    public Response deliver(Sound sound) {
        putManifest(manifest(sound)).then().statusCode(201);
        return put(sound.bytes());
    }

    public Response head() {
        return asAgent().head(cacheFile());
    }

    /// The bytes of the file from an offset on.
    public Response patch(Sound sound, long offset) {
        var rest = java.util.Arrays.copyOfRange(sound.bytes(), Math.toIntExact(offset), sound.bytes().length);
        return patch(sound, offset, rest, "?1");
    }

    public Response patch(Sound sound, long offset, byte[] bytes, String complete) {
        return asAgent()
                .contentType("application/partial-upload")
                .header("Upload-Offset", offset)
                .header("Upload-Length", sound.bytes().length)
                .header("Upload-Complete", complete)
                .header("Repr-Digest", reprDigest(sound.sha256()))
                .body(bytes)
                .patch(cacheFile());
    }

    /// What the library plays: the bytes of the primary take.
    public byte[] played() {
        String url = as("viewer")
                .post("/api/recordings/" + recording + "/playback-url")
                .then()
                .statusCode(200)
                .extract()
                .path("url");
        return given().urlEncodingEnabled(false).get(url).asByteArray();
    }

    /// How the recording stands.
    public String state() {
        return detail().path("state");
    }

    /// As somebody with this role who sees every site.
    public static RequestSpecification as(String role) {
        return given().auth().oauth2(People.token(role + "-person", role));
    }

    public Response detail() {
        return as("operator").get("/api/recordings/" + recording);
    }

    public RequestSpecification asAgent() {
        return given().header("Authorization", "Grant " + grant());
    }

    public String address() {
        return "/api/recordings/" + recording + "/takes/" + take;
    }

    public String cacheFile() {
        return address() + "/cache-file";
    }

    public static String reprDigest(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
