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
class CutDeliveryTest {
    private static final int CUTS = 4;

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
            assertThat(oli.recording(job.recordingId()).takes()).hasSize(1);
        }
    }
}
