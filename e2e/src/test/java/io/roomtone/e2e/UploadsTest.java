package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.UploadState;
import io.roomtone.contracts.state.UploadSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@RecordingLibrary
class UploadsTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final World world;

    @TempDir
    Path folder;

    UploadsTest(World world) {
        this.world = world;
    }

    @Test
    void aCachedRecordingIsCopiedAndItsCopyVerifiedAsItsPolicySays() throws IOException {
        var archive = world.uploads().resolve("archive-" + UUID.randomUUID());
        var destination = world.ada().addDirectory("Archive " + archive.getFileName(), archive);
        var policy = world.ada().addUploadPolicy("Automatic " + destination, "on_recording_cached", destination);
        try (var agent = world.agent("archived")) {
            agent.plays("archived.wav", Sound.noise(2, 2, 16, 51)).start();
            var oli = world.oli();

            var job = oli.start(agent.record("archived.wav", "FLAC").uploadedBy(policy));

            oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            var upload = verified(job.recordingId());
            var copy = archive.resolve(upload.object());
            assertThat(copy).hasSameBinaryContentAs(oli.download(job.recordingId(), folder.resolve("downloaded.flac")));
            assertThat(oli.recording(job.recordingId()).cacheFile().sha256()).isEqualTo(upload.sha256());
            Eventually.within(
                    SOON,
                    "the library knows",
                    () -> oli.recording(job.recordingId()),
                    recording -> recording.uploadState() == UploadSummary.UPLOADED);
            world.events().await(job.recordingId(), EventType.UPLOAD_VERIFIED, SOON);
        }
    }

    @Test
    void aPersonWithThePermissionAndScopeQueuesACopyAndNobodyElse() throws IOException {
        var archive = world.uploads().resolve("by-hand-" + UUID.randomUUID());
        var destination = world.ada().addDirectory("By hand " + archive.getFileName(), archive);
        var policy = world.ada().addUploadPolicy("By hand " + destination, "manual", destination);
        try (var agent = world.agent("by-hand")) {
            agent.plays("by-hand.wav", Sound.noise(1, 1, 16, 52)).start();
            var job = world.oli().start(agent.record("by-hand.wav", "WAV").uploadedBy(policy));
            world.oli().awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            assertThat(world.oli().uploads(job.recordingId())).isEmpty();

            assertThat(world.vera().upload(job.recordingId(), policy).status()).isEqualTo(403);
            assertThat(world.nora().upload(job.recordingId(), policy).status()).isEqualTo(404);
            Eventually.within(
                    SOON,
                    "upload-service has heard of the recording",
                    () -> world.oli().upload(job.recordingId(), policy),
                    answer -> answer.status() == 201);

            var upload = verified(job.recordingId());
            assertThat(archive.resolve(upload.object())).exists();
            assertThat(Files.size(archive.resolve(upload.object()))).isPositive();
            assertThat(world.nora().get("/api/uploads/" + upload.uploadId()).status())
                    .isEqualTo(404);
        }
    }

    private Api.Upload verified(UUID recordingId) {
        return Eventually.within(
                        SOON,
                        "the copy is verified",
                        () -> world.oli().uploads(recordingId),
                        items -> items.size() == 1 && items.getFirst().state() == UploadState.VERIFIED)
                .getFirst();
    }
}
