package io.roomtone.library.upload;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.UploadData;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.contracts.state.UploadSummary;
import io.roomtone.library.testing.Events;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Published;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class UploadListenerTest {
    private static final Sound SOUND = Sound.mp3(0.5);
    private static final Instant AT = Instant.parse("2026-11-24T10:41:10Z");

    private final UUID archive = UUID.randomUUID();
    private final UUID offsite = UUID.randomUUID();
    private Story story;

    @BeforeEach
    void cached() {
        story = Story.begin();
        story.deliver(SOUND).then().statusCode(201);
        story.detail().then().body("uploadState", equalTo("none")).body("uploads", empty());
    }

    @Test
    void followsARecordingToAllItsDestinations() {
        hear(archive, UploadState.QUEUED, 1);
        hear(offsite, UploadState.QUEUED, 1);
        awaitState("queued");

        hear(archive, UploadState.VERIFIED, 4);
        awaitState("partial");
        story.detail()
                .then()
                .body("uploads.uploadId", contains(archive.toString(), offsite.toString()))
                .body("uploads.state", contains("verified", "queued"))
                .body("uploads[0].destinationName", equalTo("Court archive"))
                .body("uploads[0].transferredBytes", equalTo(SOUND.bytes().length))
                .body("uploads[0].verifiedAt", equalTo(AT.toString()));

        hear(offsite, UploadState.FAILED, 3);
        awaitUpload(1, "failed");
        awaitState("partial");

        hear(offsite, UploadState.VERIFIED, 5);
        awaitState("uploaded");
        try (var events = new Events(story)) {
            eventually(() -> assertThat(
                            events.of(EventType.RECORDING_UPDATED).stream().map(r -> r.uploadState()))
                    .endsWith(UploadSummary.QUEUED, UploadSummary.PARTIAL, UploadSummary.UPLOADED));
            assertThat(events.of(EventType.RECORDING_CACHED)).hasSize(1);
        }
    }

    @Test
    void isFoundByHowFarItHasCome() {
        hear(archive, UploadState.EXHAUSTED, 9);
        awaitState("failed");

        assertThat(Story.as("viewer")
                        .queryParam("uploadState", "failed")
                        .queryParam("nodeId", story.node())
                        .get("/api/recordings")
                        .jsonPath()
                        .getList("items.recordingId", UUID.class))
                .containsExactly(story.recording());
    }

    @Test
    void neverGoesBackForAnOlderEvent() {
        hear(archive, UploadState.VERIFIED, 4);
        hear(archive, UploadState.QUEUED, 1);
        hear(offsite, UploadState.CANCELLED, 2);

        awaitUpload(1, "cancelled");
        story.detail().then().body("uploads[0].state", equalTo("verified")).body("uploadState", equalTo("uploaded"));
    }

    @Test
    void aFailedCopyOfAnEarlierFileSaysNothingAboutThePresentOne() {
        hear(archive, UploadState.EXHAUSTED, 9);
        awaitState("failed");
        story = newerFile();
        awaitState("none");

        hear(offsite, UploadState.VERIFIED, 4);

        awaitState("uploaded");
    }

    @Test
    void aVerifiedCopyOfAnEarlierFileIsNoneOfThePresentOne() {
        hear(archive, UploadState.VERIFIED, 4);
        awaitState("uploaded");

        story = newerFile();

        awaitState("none");
        hear(offsite, UploadState.QUEUED, 1);
        awaitState("queued");
    }

    private Story newerFile() {
        var newer = story.withTake(2);
        newer.deliver(Sound.mp3(0.7)).then().statusCode(201);
        return newer;
    }

    @Test
    void readsTheGoldenExamplesOfEveryUploadEvent() {
        for (var type : EventType.values()) {
            if (!type.topic().equals("roomtone.uploads")) continue;
            var golden = GoldenEvents.data(type, UploadData.class);
            var id = UUID.randomUUID();
            var json = GoldenEvents.json(type)
                    .replace(golden.recordingId().toString(), story.recording().toString())
                    .replace(golden.uploadId().toString(), id.toString());

            Published.raw(UUID.randomUUID(), type, story.recording(), json);

            eventually(() -> assertThat(story.detail().jsonPath().getList("uploads.uploadId", UUID.class))
                    .as(type.slug())
                    .contains(id));
        }
    }

    @Test
    void passesOverAnUploadOfARecordingThatIsNotItsOwn() {
        var stranger = Story.begin();

        hear(stranger, archive, UploadState.QUEUED, 1);
        hear(offsite, UploadState.QUEUED, 1);

        awaitState("queued");
        stranger.detail().then().statusCode(404);
    }

    private void hear(UUID upload, UploadState state, long version) {
        hear(story, upload, state, version);
    }

    // archive before offsite
    private void hear(Story of, UUID upload, UploadState state, long version) {
        var size = SOUND.bytes().length;
        boolean verified = state == UploadState.VERIFIED;
        var golden = GoldenEvents.data(EventType.UPLOAD_QUEUED, UploadData.class);
        var type = switch (state) {
            case QUEUED, TRANSFERRING -> EventType.UPLOAD_QUEUED;
            case VERIFIED -> EventType.UPLOAD_VERIFIED;
            case FAILED, EXHAUSTED, CANCELLED -> EventType.UPLOAD_FAILED;
        };
        Published.event(
                type,
                of.recording(),
                new UploadData(
                        upload,
                        version,
                        state,
                        of.recording(),
                        of.name(),
                        of.take(),
                        of.node(),
                        of.site(),
                        golden.policyId(),
                        golden.policyName(),
                        golden.destinationId(),
                        golden.destinationName(),
                        golden.destinationKind(),
                        golden.object(),
                        size,
                        SOUND.sha256(),
                        verified ? size : 0,
                        1,
                        null,
                        null,
                        upload.equals(archive) ? AT : AT.plusSeconds(1),
                        golden.createdBy(),
                        verified ? AT : null));
    }

    private void awaitState(String state) {
        eventually(() -> story.detail().then().body("uploadState", equalTo(state)));
    }

    private void awaitUpload(int index, String state) {
        eventually(() -> story.detail().then().body("uploads[" + index + "].state", equalTo(state)));
    }
}
