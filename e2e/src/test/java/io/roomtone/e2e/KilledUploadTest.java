package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.UploadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithWorld.class)
@Isolated("kills upload-service")
@RecordingLibrary
class KilledUploadTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    /// 96 MB as WAV: twelve ranges.
    private static final int SECONDS = 500;
    /// Enough to tell going on from beginning anew.
    private static final long HALFWAY_BYTES = 40L << 20;
    /// Logs, requests, the database.
    private static final long SMALL_TALK_BYTES = 8L << 20;

    private final World world;

    @TempDir
    Path folder;

    KilledUploadTest(World world) {
        this.world = world;
    }

    @Test
    void aCopyGoesOnFromWhereItWasWhenTheUploadServiceIsKilledInTheMiddle() throws IOException {
        var archive = world.uploads().resolve("killed-" + UUID.randomUUID());
        var destination = world.ada().addDirectory("Killed " + archive.getFileName(), archive);
        var policy = world.ada().addUploadPolicy("Killed " + destination, "on_recording_cached", destination);
        var agent = HandAgent.enrolled(
                world.frontDoor(),
                world.ada().enrol("killed-" + System.nanoTime(), "main").enrolmentToken());
        var wav = world.oli().profile("WAV");
        var job = world.oli()
                .start(Api.Start.of(agent.nodeId(), null, wav, "Killed").uploadedBy(policy));
        var order = agent.claim().workOrder();
        agent.renew(order, LeasePhase.RECORDING, null);
        var sound = Sound.noise(SECONDS, 2, 16, 71);
        var file = Files.readAllBytes(sound.wav(folder.resolve("killed.wav")));
        var killed = CompletableFuture.supplyAsync(
                () -> killedHalfway(archive),
                watch -> Thread.ofPlatform().daemon().start(watch));

        agent.deliver(order, sound, file).expect(201);
        agent.renew(order, LeasePhase.DELIVERED, HandAgent.hex(file));
        var part = killed.join();
        var held = Files.size(part);
        var inode = inode(part);
        assertThat(held).as("killed in the middle").isBetween(HALFWAY_BYTES, file.length - 1L);
        world.startUploads();

        world.oli().awaitJob(job.jobId(), JobState.COMPLETED, SOON);
        var upload = Eventually.within(
                        SOON,
                        "the copy is verified",
                        () -> world.oli().uploads(job.recordingId()),
                        items -> items.size() == 1 && items.getFirst().state() == UploadState.VERIFIED)
                .getFirst();
        var copy = archive.resolve(upload.object());
        assertThat(Files.readAllBytes(copy)).isEqualTo(file);
        assertThat(inode(copy)).as("what was there became the copy").isEqualTo(inode);
        assertThat(Programs.writtenBytes(world.uploadsPid()))
                .as("what was there was not sent again")
                .isLessThan(file.length - held + SMALL_TALK_BYTES);
        assertThat(archive.resolve(".roomtone")).isEmptyDirectory();
    }

    /// Kills the service as soon as half of the copy is there; the unfinished copy.
    private Path killedHalfway(Path archive) {
        var deadline = System.nanoTime() + SOON.toNanos();
        while (System.nanoTime() < deadline) {
            var part = unfinished(archive);
            if (part != null && part.toFile().length() >= HALFWAY_BYTES) {
                world.killUploads();
                return part;
            }
            // the whole copy takes half a second
            LockSupport.parkNanos(1_000_000);
        }
        throw new AssertionError("no half of a copy within " + SOON);
    }

    private static Path unfinished(Path archive) {
        var parts = archive.resolve(".roomtone").toFile().listFiles();
        return parts == null || parts.length == 0 ? null : parts[0].toPath();
    }

    private static Object inode(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }
}
