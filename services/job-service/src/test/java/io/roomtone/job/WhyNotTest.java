package io.roomtone.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.NodeStatus;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WhyNotTest {
    @Test
    void saysThatTheNodeIsOfflineAndUntilWhenTheJobMayBegin() {
        assertThat(sentence(NodeStatus.OFFLINE, 0)).isEqualTo("court-3 is offline; it may begin until 09:10 UTC.");
    }

    @Test
    void saysThatTheNodeIsFull() {
        assertThat(sentence(NodeStatus.ONLINE, 4))
                .isEqualTo("court-3 records 4 of at most 4 at once; it may begin until 09:10 UTC.");
    }

    @Test
    void saysThatItBeginsInAMoment() {
        assertThat(sentence(NodeStatus.ONLINE, 3)).isEqualTo("court-3 takes it in a moment.");
    }

    @Test
    void saysThatItIsNotDueYet() {
        var early = Jobs.NOW.minus(Duration.ofHours(1));

        assertThat(new WhyNot(NodeStatus.OFFLINE, 0, 4).sentence(Jobs.queued(), early))
                .isEqualTo("It is due at 09:00 UTC.");
    }

    @Test
    void saysThatTheNodeWillBeFullThen() {
        var early = Jobs.NOW.minus(Duration.ofHours(1));

        assertThat(new WhyNot(NodeStatus.ONLINE, 4, 4).sentence(Jobs.queued(), early))
                .isEqualTo("It is due at 09:00 UTC, but then court-3 records 4 of at most 4 at once.");
    }

    @Test
    void saysThatTheNodeHasItAheadOfItsStart() {
        var early = Jobs.NOW.minus(Duration.ofHours(1));
        var reserved = Jobs.queued().to(JobState.CLAIMED, early);

        assertThat(new WhyNot(NodeStatus.ONLINE, 0, 4).sentence(reserved, early))
                .isEqualTo("court-3 has it, and begins at 09:00 UTC.");
    }

    @Test
    void saysNothingOfAJobThatDoesNotWait() {
        var claimed = Jobs.queued().to(JobState.CLAIMED, Jobs.NOW);

        assertThat(new WhyNot(NodeStatus.OFFLINE, 0, 4).sentence(claimed, Jobs.NOW))
                .isNull();
    }

    private static String sentence(NodeStatus status, int capturing) {
        return new WhyNot(status, capturing, 4).sentence(Jobs.queued(), Jobs.NOW);
    }
}
