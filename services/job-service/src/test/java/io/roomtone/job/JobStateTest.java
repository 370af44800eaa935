package io.roomtone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.contracts.state.FailureReason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JobStateTest {
    private static final JobState CANCELLED = new JobState.Cancelled(null);
    private static final JobState SILENT = new JobState.Failed(FailureReason.LEASE_EXPIRED, null);
    private static final JobState BROKEN = new JobState.Failed(FailureReason.AGENT_ERROR, null);
    private static final List<JobState> ALL = List.of(
            JobState.QUEUED,
            JobState.CLAIMED,
            JobState.RECORDING,
            JobState.FINALIZING,
            JobState.COMPLETED,
            CANCELLED,
            SILENT,
            BROKEN);

    @Test
    void bytesCompleteAJobFromAnywhere() {
        assertThat(ALL).allMatch(state -> state.mayBecome(JobState.COMPLETED) != (state == JobState.COMPLETED));
    }

    @Test
    void nothingLeavesCompleted() {
        assertThat(ALL).noneMatch(JobState.COMPLETED::mayBecome);
    }

    @Test
    void aJobGoesForward() {
        assertThat(exits(JobState.RECORDING))
                .containsExactly(JobState.FINALIZING, JobState.COMPLETED, CANCELLED, SILENT, BROKEN);
        assertThat(exits(JobState.FINALIZING)).containsExactly(JobState.COMPLETED, CANCELLED, SILENT, BROKEN);
    }

    @Test
    void onlyAClaimedJobFallsBackToTheQueue() {
        assertThat(ALL).filteredOn(state -> state.mayBecome(JobState.QUEUED)).containsExactly(JobState.CLAIMED);
    }

    @Test
    void whatWeCouldOnlyNotHearComesBack() {
        assertThat(exits(SILENT))
                .containsExactly(
                        JobState.CLAIMED,
                        JobState.RECORDING,
                        JobState.FINALIZING,
                        JobState.COMPLETED,
                        CANCELLED,
                        BROKEN);
        assertThat(exits(BROKEN)).containsExactly(JobState.COMPLETED);
        assertThat(exits(CANCELLED)).containsExactly(JobState.COMPLETED);
    }

    @ParameterizedTest
    @EnumSource
    void everyNameOnTheWireHasItsState(io.roomtone.contracts.state.JobState wire) {
        assertThat(JobState.of(wire, FailureReason.AGENT_ERROR, "why").wire()).isEqualTo(wire);
    }

    @Test
    void aTransitionThatIsNoneIsAFaultOfTheProgram() {
        assertThatThrownBy(() -> Jobs.queued().to(JobState.QUEUED, Jobs.NOW)).isInstanceOf(IllegalStateException.class);
    }

    private static List<JobState> exits(JobState from) {
        return ALL.stream().filter(from::mayBecome).toList();
    }
}
