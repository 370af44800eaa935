package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.JobState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// An idle agent begins at once, and the recording is playable soon after the stop. Prints what it measured.
final class AdHocStory {
    private static final Duration SOON = Duration.ofSeconds(30);

    private AdHocStory() {}

    /// @param agent one that does not run yet
    static void play(World world, StoryAgent agent, Path folder) {
        agent.plays("speech.wav", Sound.noise(60, 2, 16, 8)).start();
        var oli = world.oli();
        var start = agent.record("speech.wav", "Voice (MP3 VBR)");

        var posted = Instant.now();
        var job = oli.start(start);
        Eventually.within(SOON, "three seconds captured", () -> oli.job(job.jobId()), j -> j.capturedMillis() > 3_000);
        var stopped = Instant.now();
        oli.stop(job.jobId());
        var recording = oli.awaitCached(job.recordingId(), SOON);
        var playable = Instant.now();

        var startLatency = Duration.between(posted, recording.startedAt());
        var stopLatency = Duration.between(stopped, playable);
        System.out.printf(
                "measured: POST to first captured sample %d ms, stop to playable %d ms, agent's memory %d MB%n",
                startLatency.toMillis(), stopLatency.toMillis(), Programs.residentBytes(agent.pid()) >> 20);
        assertThat(startLatency).isBetween(Duration.ofMillis(-50), Duration.ofSeconds(2));
        assertThat(stopLatency).isLessThan(Duration.ofSeconds(10));
        var heard = Ears.hear(oli.download(job.recordingId(), folder.resolve("ad-hoc.mp3")), 16);
        assertThat(heard.frames()).isEqualTo(Math.round(recording.durationSeconds() * Sound.RATE));
        oli.awaitJob(job.jobId(), JobState.COMPLETED, SOON);
    }
}
