package io.roomtone.library;

import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadSummary;
import java.time.Instant;
import java.util.UUID;

/// How a recording stands: everything about it that follows from its facts.
///
/// @param cacheFileId rendition of the primary take; null until bytes are verified and durable
record Standing(
        RecordingState state,
        CacheState cacheState,
        Health health,
        UUID jobId,
        Instant startedAt,
        Double durationSeconds,
        boolean recovered,
        FailureReason failureReason,
        String detail,
        UUID cacheFileId,
        int takes,
        UploadSummary uploadState) {

    /// How it stands in the light of all facts; the same facts give the same again.
    Standing after(Facts facts) {
        return facts.primary() == null ? waiting(facts) : cached(facts, facts.primary());
    }

    private Standing waiting(Facts facts) {
        var job = facts.job();
        var told = facts.arriving() ? RecordingState.FINALIZING : RecordingLifecycle.of(job.state());
        return new Standing(
                RecordingLifecycle.towards(state, told),
                CacheState.NONE,
                HealthRule.of(facts),
                job.id(),
                job.startedAt(),
                null,
                job.recovered(),
                job.reason(),
                job.detail(),
                null,
                0,
                UploadRule.of(facts.uploads()));
    }

    private Standing cached(Facts facts, Facts.Take take) {
        return new Standing(
                RecordingState.CACHED,
                CacheState.PRESENT,
                HealthRule.of(facts),
                take.jobId(),
                take.startedAt(),
                take.durationSeconds(),
                take.recovered() || facts.job().recovered(),
                facts.job().reason(),
                facts.job().detail(),
                take.renditionId(),
                facts.takes(),
                UploadRule.of(facts.uploads()));
    }
}
