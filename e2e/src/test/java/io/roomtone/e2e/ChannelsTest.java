package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class ChannelsTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;

    @TempDir
    Path folder;

    ChannelsTest(World world) {
        this.world = world;
    }

    @Test
    void overlappingJobsOnOneInterfaceEachRecordTheChannelsThatTheyChose() {
        var source = Sound.noise(6, 4, 16, 4);
        try (var agent = world.agent("desk")) {
            agent.plays("desk.wav", source).start();
            var oli = world.oli();

            var third = oli.start(agent.record("desk.wav", "WAV").channels(2));
            oli.awaitJob(third.jobId(), JobState.RECORDING, SOON);
            var all = oli.start(agent.record("desk.wav", "WAV"));

            oli.awaitJob(third.jobId(), JobState.COMPLETED, SOON);
            oli.awaitJob(all.jobId(), JobState.COMPLETED, SOON);
            var one = Ears.hear(oli.download(third.recordingId(), folder.resolve("third.wav")), 16);
            assertThat(one.channels()).isEqualTo(1);
            assertThat(one.pcm()).isEqualTo(source.channel(2).pcm());
            var rest = Ears.hear(oli.download(all.recordingId(), folder.resolve("all.wav")), 16);
            var began = source.find(rest);
            assertThat(began).as("the later job joined the running capture").isPositive();
            assertThat(rest.pcm())
                    .isEqualTo(source.between(began, source.frames()).pcm());
        }
    }

    @Test
    void aMonoProfileMixesTheChannelsWithEqualGain() {
        var source = Sound.noise(2, 2, 16, 17);
        var mono = world.ada().addProfile("WAV, mono", "wav", "mono", null);
        try (var agent = world.agent("mono")) {
            agent.plays("stereo.wav", source).start();
            var oli = world.oli();
            var interfaceId = agent.record("stereo.wav", "WAV").interfaceId();

            var job = oli.start(Api.Start.of(agent.nodeId(), interfaceId, mono, "mixed"));

            oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
            var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("mono.wav")), 16);
            var expected = Ears.hearMixed(source.wav(folder.resolve("reference.wav")));
            assertThat(heard.channels()).isEqualTo(1);
            assertThat(heard.largestDifference(expected)).as("rounding apart").isLessThanOrEqualTo(1);
        }
    }
}
