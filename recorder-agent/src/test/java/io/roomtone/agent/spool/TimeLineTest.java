package io.roomtone.agent.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.Moment;
import io.roomtone.agent.spool.TimeLine.Gap;
import io.roomtone.agent.spool.TimeLine.Piece;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimeLineTest {
    private static final Moment NOW = new Moment(Instant.EPOCH, 0, "boot");

    @Test
    void isOnePieceWithoutInterruptions() {
        var line = TimeLine.of(List.of(segment(0, 0)), Map.of(0, 100L), List.of(), 100);

        assertThat(line.pieces()).containsExactly(new Piece(0, 0, 0, 100));
        assertThat(line.gaps()).isEmpty();
    }

    @Test
    void namesTheGapBetweenSegments() {
        var line = TimeLine.of(
                List.of(segment(0, 0), segment(1, 150)),
                Map.of(0, 100L, 1, 50L),
                List.of(gap(100, 50, "device lost")),
                200);

        assertThat(line.pieces()).containsExactly(new Piece(0, 0, 0, 100), new Piece(1, 0, 150, 50));
        assertThat(line.gaps()).containsExactly(new Gap(100, 50, "device lost"));
        assertThat(line.capturedFrames()).isEqualTo(150);
    }

    @Test
    void cutsASegmentWhereSamplesWereFoundMissingLater() {
        var line = TimeLine.of(
                List.of(segment(0, 0)), Map.of(0, 100L), List.of(gap(30, 20, "lost"), gap(70, 5, "lost again")), 125);

        assertThat(line.pieces())
                .containsExactly(new Piece(0, 0, 0, 30), new Piece(0, 30, 50, 20), new Piece(0, 50, 75, 50));
        assertThat(line.gaps()).containsExactly(new Gap(30, 20, "lost"), new Gap(70, 5, "lost again"));
    }

    @Test
    void leavesOutWhatLiesBeyondItsEndAndFillsWhatIsMissingBeforeIt() {
        var cut = TimeLine.of(List.of(segment(0, 0)), Map.of(0, 100L), List.of(), 60);
        var filled = TimeLine.of(List.of(segment(0, 0)), Map.of(0, 100L), List.of(gap(100, 20, "gone")), 120);

        assertThat(cut.pieces()).containsExactly(new Piece(0, 0, 0, 60));
        assertThat(filled.gaps()).containsExactly(new Gap(100, 20, "gone"));
    }

    @Test
    void doesNotMindASegmentWhoseFileACrashTook() {
        var line = TimeLine.of(List.of(segment(0, 0), segment(1, 90)), Map.of(1, 10L), List.of(), 100);

        assertThat(line.gaps()).containsExactly(new Gap(0, 90, "no audio"));
        assertThat(line.pieces()).containsExactly(new Piece(1, 0, 90, 10));
    }

    private static JournalEntry.SegmentStarted segment(int index, long firstFrame) {
        return new JournalEntry.SegmentStarted(NOW, index, firstFrame);
    }

    private static JournalEntry.Gap gap(long firstFrame, long frames, String cause) {
        return new JournalEntry.Gap(NOW, firstFrame, frames, cause);
    }
}
