package io.roomtone.job.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.job.plan.TrackSplit.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackSplitTest {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void leavesAWindowWholeWithoutALongestTrack() {
        assertThat(TrackSplit.split(NINE, NINE.plusSeconds(90_000), null))
                .containsExactly(new Track(1, NINE, NINE.plusSeconds(90_000)));
    }

    @Test
    void leavesAWindowWholeThatIsAsLongAsATrack() {
        assertThat(split(3_600)).containsExactly(new Track(1, NINE, NINE.plusSeconds(3_600)));
    }

    @Test
    void cutsAMultipleIntoEqualTracks() {
        assertThat(split(7_200))
                .containsExactly(
                        new Track(1, NINE, NINE.plusSeconds(3_600)),
                        new Track(2, NINE.plusSeconds(3_600), NINE.plusSeconds(7_200)));
    }

    @Test
    void givesTheRestToTheLastTrack() {
        var tracks = split(7_201);

        assertThat(tracks.stream().map(Track::seconds)).containsExactly(3_600, 3_600, 1);
        assertThat(tracks.getLast().until()).isEqualTo(NINE.plusSeconds(7_201));
    }

    @Test
    void leavesNoGapAndNoOverlap() {
        var tracks = split(100_000);

        for (int i = 1; i < tracks.size(); i++) {
            assertThat(tracks.get(i).from()).isEqualTo(tracks.get(i - 1).until());
        }
    }

    @Test
    void countsAPartOfASecondAsASecond() {
        var track = new Track(1, NINE, NINE.plusMillis(1_001));

        assertThat(track.seconds()).isEqualTo(2);
    }

    @Test
    void keepsTheEndOfATrackThatIsInProgress() {
        var track = new Track(2, NINE, NINE.plusSeconds(60));

        assertThat(track.remaining(NINE.plusSeconds(20)))
                .isEqualTo(new Track(2, NINE.plusSeconds(20), NINE.plusSeconds(60)));
        assertThat(track.remaining(NINE.minusSeconds(20))).isEqualTo(track);
    }

    @Test
    void isOverAtItsEnd() {
        var track = new Track(1, NINE, NINE.plusSeconds(60));

        assertThat(track.over(NINE.plusSeconds(60))).isTrue();
        assertThat(track.over(NINE.plusSeconds(60).minusMillis(1))).isFalse();
    }

    @Test
    void refusesAWindowWithoutLength() {
        assertThatThrownBy(() -> TrackSplit.split(NINE, NINE, 60)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Track> split(long seconds) {
        return TrackSplit.split(NINE, NINE.plus(Duration.ofSeconds(seconds)), 3_600);
    }
}
