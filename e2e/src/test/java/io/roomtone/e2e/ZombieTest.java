package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.state.JobState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Two holders of one job: the zombie lost its lease to the newer one without knowing it.
@ExtendWith(WithWorld.class)
@FirstReliableRecording
class ZombieTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final World world;

    @TempDir
    Path folder;

    private HandAgent agent;
    private Api.Job job;
    private WorkOrder zombie;
    private WorkOrder newer;

    ZombieTest(World world) {
        this.world = world;
    }

    @BeforeEach
    void theJobIsHandedOutAgainWithAHigherToken() {
        var enrolment = world.ada().enrol("zombies-" + System.nanoTime(), "main");
        agent = HandAgent.enrolled(world.frontDoor(), enrolment.enrolmentToken());
        var wav = world.oli().profile("WAV");
        job = world.oli().start(Api.Start.of(agent.nodeId(), null, wav, "contested"));
        zombie = agent.claim().workOrder();
        agent.renew(zombie, LeasePhase.RECORDING, null);
        newer = agent.claim().workOrder();
        agent.renew(newer, LeasePhase.RECORDING, null);
        assertThat(newer.jobId()).isEqualTo(zombie.jobId());
        assertThat(newer.token()).isGreaterThan(zombie.token());
    }

    @Test
    void aZombieChangesNoState() {
        var before = world.oli().job(job.jobId());

        var renewal = agent.renew(zombie, LeasePhase.FINALIZING, null);
        var failure = agent.fail(zombie);
        var delivered = agent.renew(zombie, LeasePhase.DELIVERED, "0".repeat(64));

        assertThat(renewal.answer()).isEqualTo(LeaseAnswer.LOST);
        assertThat(delivered.answer()).isEqualTo(LeaseAnswer.LOST);
        var after = world.oli().job(job.jobId());
        assertThat(after.state())
                .as("after a failure report answered by %s", failure)
                .isEqualTo(JobState.RECORDING);
        assertThat(after.entityVersion()).isEqualTo(before.entityVersion());
        assertThat(agent.renew(newer, LeasePhase.RECORDING, null).answer()).isEqualTo(LeaseAnswer.CONTINUE);
    }

    @Test
    void aZombiesBytesAreKeptBesideAndNeverInsteadOfTheNewerOnes() throws IOException {
        var mine = Sound.noise(1, 2, 16, 20);
        var older = Sound.noise(1, 2, 16, 21);
        var myFile = file(mine, "newer.wav");
        var olderFile = file(older, "older.wav");
        agent.deliver(newer, mine, myFile).expect(201);
        agent.renew(newer, LeasePhase.DELIVERED, HandAgent.hex(myFile));
        world.oli().awaitJob(job.jobId(), JobState.COMPLETED, SOON);

        var receipt = agent.deliver(zombie, older, olderFile).as(201, DeliveryReceipt.class);

        assertThat(receipt.sha256()).as("audio is never refused for being late").isEqualTo(HandAgent.hex(olderFile));
        var recording = Eventually.within(
                SOON,
                "both takes are kept",
                () -> world.oli().recording(job.recordingId()),
                r -> r.takes().size() == 2);
        assertThat(recording.cacheFile().sha256()).isEqualTo(HandAgent.hex(myFile));
        assertThat(recording.takes())
                .filteredOn(Api.Take::primary)
                .extracting(Api.Take::token)
                .containsExactly(newer.token());
        var downloaded = world.oli().download(job.recordingId(), folder.resolve("downloaded.wav"));
        assertThat(Files.readAllBytes(downloaded)).isEqualTo(myFile);
    }

    @Test
    void aZombieThatDeliversFirstGivesWayToTheNewerTakeAndCompletesNothing() throws IOException {
        var older = Sound.noise(1, 2, 16, 22);
        var mine = Sound.noise(1, 2, 16, 23);
        var myFile = file(mine, "second.wav");
        var olderFile = file(older, "first.wav");
        agent.deliver(zombie, older, olderFile).expect(201);
        world.oli().awaitCached(job.recordingId(), SOON);

        assertThat(agent.renew(newer, LeasePhase.RECORDING, null).answer()).isEqualTo(LeaseAnswer.CONTINUE);
        world.events().await(job.recordingId(), EventType.RECORDING_CACHED, SOON);
        Eventually.throughout(
                Duration.ofSeconds(2),
                "the job goes on",
                () -> world.oli().job(job.jobId()),
                j -> j.state() == JobState.RECORDING);
        agent.deliver(newer, mine, myFile).expect(201);

        var recording = Eventually.within(
                SOON,
                "the newer take is the primary one",
                () -> world.oli().recording(job.recordingId()),
                r -> r.cacheFile().token() == newer.token());
        assertThat(recording.cacheFile().sha256()).isEqualTo(HandAgent.hex(myFile));
        var done = world.oli().awaitJob(job.jobId(), JobState.COMPLETED, SOON);
        assertThat(done.deliveredSha256()).isEqualTo(HandAgent.hex(myFile));
    }

    @Test
    void neitherHolderCanReplaceBytes() throws IOException {
        var mine = Sound.noise(1, 2, 16, 24);
        var myFile = file(mine, "mine.wav");
        var other = file(Sound.noise(1, 2, 16, 25), "other.wav");
        agent.deliver(newer, mine, myFile).expect(201);

        var intoAnotherTake = agent.sendFile(zombie, newer.takeId(), other);
        var otherBytes = agent.sendFile(newer, newer.takeId(), other);
        var sameBytes = agent.sendFile(newer, newer.takeId(), myFile);

        assertThat(intoAnotherTake.status()).isEqualTo(403);
        assertThat(otherBytes.status()).isEqualTo(409);
        assertThat(sameBytes.status()).isEqualTo(200);
        var downloaded = world.oli().download(job.recordingId(), folder.resolve("still-mine.wav"));
        assertThat(Files.readAllBytes(downloaded)).isEqualTo(myFile);
    }

    private byte[] file(Sound sound, String name) throws IOException {
        return Files.readAllBytes(sound.wav(folder.resolve(name)));
    }
}
