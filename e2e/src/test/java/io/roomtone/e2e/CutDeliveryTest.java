package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.JobState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class CutDeliveryTest {
    private static final int CUTS = 4;
    /// What may be on its way in buffers when a connection is cut.
    private static final long LOST_AT_A_CUT = 64 * 1024;
    /// Claims, leases, heartbeats.
    private static final long SMALL_TALK = 128 * 1024;

    private final World world;

    @TempDir
    Path folder;

    CutDeliveryTest(World world) {
        this.world = world;
    }

    @Test
    void aDeliveryThatIsCutAtRandomOffsetsArrivesWhole() throws IOException {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var left = new AtomicInteger(CUTS);
        FaultProxy.Cuts cuts = () -> left.getAndDecrement() > 0 ? random.nextLong(70_000, 500_000) : Long.MAX_VALUE;
        var source = Sound.noise(10, 2, 24, 14);
        try (var link = new FaultProxy(world.frontDoor().getPort(), cuts);
                var agent = world.agent("badly-linked").through(link.port())) {
            agent.plays("long.wav", source).start();
            var oli = world.oli();

            var job = oli.start(agent.record("long.wav", "WAV"));

            oli.awaitJob(job.jobId(), JobState.COMPLETED, Duration.ofSeconds(60));
            assertThat(link.cutAt()).as("cuts of seed %d", seed).hasSize(CUTS);
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("whole.wav")), 24);
            assertThat(heard.pcm()).as("seed %d", seed).isEqualTo(source.pcm());
            var recording = oli.recording(job.recordingId());
            assertThat(recording.takes()).hasSize(1);
            assertThat(link.carriedUp())
                    .as("what had arrived was not sent again")
                    .isLessThan(recording.cacheFile().sizeBytes() + CUTS * LOST_AT_A_CUT + SMALL_TALK);
        }
    }
}
