package io.roomtone.library;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadSummary;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StandingTest {
    @ParameterizedTest
    @EnumSource(RecordingState.class)
    void becomesCachedFromEveryState(RecordingState state) {
        var after = standing(state).after(facts(JobState.FINALIZING, false, take(false, false), false));

        assertThat(after.state()).isEqualTo(RecordingState.CACHED);
        assertThat(after.cacheState()).isEqualTo(CacheState.PRESENT);
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void standsTheSameWhenTheSameFactsAreHeardAgain(JobState job) {
        var facts = facts(job, false, null, false);

        var once = standing(RecordingState.PENDING).after(facts);

        assertThat(once.after(facts)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({"RECORDING,QUEUED", "FINALIZING,RECORDING", "FINALIZING,CLAIMED"})
    void doesNotGoBack(RecordingState state, JobState job) {
        assertThat(standing(state).after(facts(job, false, null, false)).state())
                .isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "COMPLETED,false,false,false,HEALTHY",
        "COMPLETED,false,true,false,WARNING",
        "COMPLETED,false,true,true,CRITICAL",
        "FAILED,false,false,false,CRITICAL",
        "CANCELLED,false,false,false,WARNING",
        "CANCELLED,true,false,false,HEALTHY",
        "CANCELLED,true,true,false,WARNING",
        "FINALIZING,false,true,true,UNKNOWN"
    })
    void isAsHealthyAsTheWorseOfOutcomeAndQuality(
            JobState job, boolean stopped, boolean warned, boolean critical, Health health) {
        var after = standing(RecordingState.FINALIZING).after(facts(job, stopped, take(warned, critical), false));

        assertThat(after.health()).isEqualTo(health);
    }

    @Test
    void isFinalizingWhileAudioArrivesThoughItsJobFailed() {
        var after = standing(RecordingState.FAILED).after(facts(JobState.FAILED, false, null, true));

        assertThat(after.state()).isEqualTo(RecordingState.FINALIZING);
    }

    private static Standing standing(RecordingState state) {
        return new Standing(
                state,
                CacheState.NONE,
                Health.UNKNOWN,
                UUID.randomUUID(),
                null,
                null,
                false,
                null,
                null,
                null,
                0,
                UploadSummary.NONE);
    }

    private static Facts facts(JobState state, boolean stopped, Facts.Take take, boolean arriving) {
        var job = new Facts.Job(UUID.randomUUID(), state, null, null, stopped, false, null);
        return new Facts(job, take, arriving, take == null ? 0 : 1, new Facts.Uploads(0, 0, 0));
    }

    private static Facts.Take take(boolean warned, boolean critical) {
        return new Facts.Take(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH, 1, false, warned, critical);
    }
}
