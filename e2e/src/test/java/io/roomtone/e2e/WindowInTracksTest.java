package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.Plan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithWorld.class)
@Isolated("measures how soon after its start a window is recorded")
@FirstReliableRecording
class WindowInTracksTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final World world;

    @TempDir
    Path folder;

    WindowInTracksTest(World world) {
        this.world = world;
    }

    @Test
    void aWindowLongerThanATrackIsRecordedInTracksWithoutASampleMissingOrDoubled() {
        var source = Sound.noise(60, 2, 16, 41);
        var profile = world.ada().addProfile("WAV, 3 s tracks " + UUID.randomUUID(), "wav", "as_captured", 3);
        try (var agent = world.agent("court")) {
            agent.plays("court.wav", source).start();
            var oli = world.oli();
            var start = agent.record("court.wav", "WAV");
            var at = SchedulesTest.inSeconds(SchedulesTest.PLANNED);

            var schedule = oli.addSchedule(SchedulesTest.once(start, profile, at, 8));

            var done = Eventually.within(
                    SOON,
                    "the occurrence is completed",
                    () -> oli.schedule(schedule.scheduleId()).lastOccurrences(),
                    last -> !last.isEmpty() && last.getFirst().outcome().equals("completed"));
            var recordings =
                    done.getFirst().recordingIds().stream().map(oli::recording).toList();
            assertThat(recordings)
                    .extracting(Api.Recording::name)
                    .containsExactly("Hearing (1 of 3)", "Hearing (2 of 3)", "Hearing (3 of 3)");
            assertThat(recordings)
                    .extracting(Api.Recording::plan)
                    .extracting(Plan::scheduleId)
                    .containsOnly(schedule.scheduleId());
            assertThat(recordings)
                    .extracting(recording -> recording.plan().trackGroupId())
                    .containsOnly(recordings.getFirst().plan().trackGroupId());
            assertThat(recordings)
                    .allSatisfy(recording -> assertThat(recording.gaps()).isEmpty());
            var whole = recordings.stream().map(this::heard).reduce(Sound::then).orElseThrow();
            var began = source.find(whole);
            assertThat(began).as("where the window begins in the source").isNotNegative();
            assertThat(whole.pcm())
                    .isEqualTo(source.between(began, began + whole.frames()).pcm());
            assertThat(whole.frames() / (double) Sound.RATE).isBetween(7.5, 8.2);
        }
    }

    private Sound heard(Api.Recording recording) {
        var file = folder.resolve(recording.recordingId() + ".wav");
        return Ears.hear(world.oli().download(recording.recordingId(), file), 16);
    }
}
