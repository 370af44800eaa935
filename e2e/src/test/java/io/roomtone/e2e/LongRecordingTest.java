package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// What needs real time: `./roomtone test --long`. An hour, or `-Droomtone.long.minutes=N`.
@ExtendWith(WithWorld.class)
@Isolated("measures memory, and how soon it is ready")
@FirstReliableRecording
@EnabledIfSystemProperty(named = "roomtone.long", matches = "true")
class LongRecordingTest {
    private static final int MINUTES = Integer.getInteger("roomtone.long.minutes", 60);
    private static final int LOOP_SECONDS = 60;
    private static final long MOST_RESIDENT_BYTES = 450L << 20;

    private final World world;

    @TempDir
    Path folder;

    LongRecordingTest(World world) {
        this.world = world;
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void aLongRecordingIsExactReadySoonAfterItsEndAndMadeInBoundedMemory() {
        var loop = Sound.noise(LOOP_SECONDS, 2, 16, 30);
        try (var agent = world.agent("marathon")) {
            agent.plays("noise.loop.wav", loop).start();
            var oli = world.oli();
            var job = oli.start(agent.record("noise.loop.wav", "FLAC").seconds(MINUTES * 60));

            Eventually.within(
                    Duration.ofSeconds(MINUTES * 60L + 60),
                    "capture is over",
                    () -> withinMemory(agent, oli.job(job.jobId())),
                    j -> j.state() == JobState.FINALIZING || j.state() == JobState.COMPLETED);
            var ended = Instant.now();
            var recording = oli.awaitCached(job.recordingId(), Duration.ofSeconds(60 + 2L * MINUTES));

            System.out.printf(
                    "measured: %d minutes playable %d ms after their end%n",
                    MINUTES, Duration.between(ended, Instant.now()).toMillis());
            withinMemory(agent, oli.awaitJob(job.jobId(), JobState.COMPLETED, Duration.ofSeconds(30)));
            assertThat(recording.gaps()).isEmpty();
            assertThat(recording.durationSeconds()).isEqualTo(MINUTES * 60.0);
            var file = oli.download(job.recordingId(), folder.resolve("long.flac"));
            for (long second = 0; second < MINUTES * 60L; second += 47) {
                var heard = Ears.hearPart(file, second * Sound.RATE, (second + 1) * Sound.RATE);
                var inLoop = second % LOOP_SECONDS * Sound.RATE;
                assertThat(heard.pcm())
                        .as("second %d", second)
                        .isEqualTo(loop.between(inLoop, inLoop + Sound.RATE).pcm());
            }
        }
    }

    private Api.Job withinMemory(StoryAgent agent, Api.Job job) {
        assertThat(Programs.residentBytes(agent.pid())).as("agent").isLessThan(MOST_RESIDENT_BYTES);
        assertThat(Programs.residentBytes(world.libraryPid())).as("library").isLessThan(MOST_RESIDENT_BYTES);
        return job;
    }
}
