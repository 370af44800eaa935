package io.roomtone.library.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.RecordingData.CacheFile;
import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.kit.access.Caller;
import io.roomtone.library.Columns;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A recording as the API shows it.
///
/// @param takeCount how many takes are stored
/// @param allowed what the caller may do with it now: `play`, `download`, `stop` (of its job)
/// @param takes newest token first; only in the detail view, as all that follow
/// @param gaps of the primary take
/// @param healthEvents of all takes
public record RecordingView(
        UUID recordingId,
        UUID jobId,
        long entityVersion,
        RecordingState state,
        CacheState cacheState,
        Health health,
        String name,
        String folder,
        List<String> tags,
        UUID nodeId,
        String nodeName,
        String site,
        String room,
        String interfaceName,
        String profileName,
        Integer plannedSeconds,
        Instant createdAt,
        String createdBy,
        Instant startedAt,
        Double durationSeconds,
        boolean recovered,
        FailureReason failureReason,
        String detail,
        List<UUID> uploadPolicyIds,
        CacheFile cacheFile,
        int takeCount,
        List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<TakeView> takes,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<GapView> gaps,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HealthEventView> healthEvents) {

    static RecordingView of(RecordingEntity r, Caller caller) {
        return of(r, caller, null, null, null);
    }

    static RecordingView of(
            RecordingEntity r, Caller caller, List<TakeView> takes, List<GapView> gaps, List<HealthEventView> events) {
        return new RecordingView(
                r.id,
                r.jobId,
                r.version,
                Columns.word(RecordingState.class, r.state),
                Columns.word(CacheState.class, r.cacheState),
                Columns.word(Health.class, r.health),
                r.name,
                r.folder,
                List.of(r.tags),
                r.nodeId,
                r.nodeName,
                r.site,
                r.room,
                r.interfaceName,
                r.profileName,
                r.plannedSeconds,
                r.createdAt,
                r.createdBy,
                r.startedAt,
                r.durationSeconds,
                r.recovered,
                Columns.word(FailureReason.class, r.failureReason),
                r.detail,
                List.of(r.uploadPolicyIds),
                r.cacheFile == null ? null : cacheFile(r.cacheFile),
                r.takeCount,
                allowed(r, caller),
                takes,
                gaps,
                events);
    }

    private static CacheFile cacheFile(RenditionEntity file) {
        var codec = Columns.word(Codec.class, file.codec);
        return new CacheFile(
                file.take.id,
                file.take.token,
                file.name,
                codec,
                codec.mediaType(),
                file.sampleRateHz,
                file.channels,
                file.sizeBytes,
                file.sha256);
    }

    private static List<String> allowed(RecordingEntity r, Caller caller) {
        var allowed = new ArrayList<String>();
        boolean present = r.cacheState.equals(CacheState.PRESENT.slug());
        if (present && caller.may(Permission.RECORDING_PLAYBACK)) allowed.add("play");
        if (present && caller.may(Permission.RECORDING_DOWNLOAD)) allowed.add("download");
        if (isRunning(r) && caller.may(Permission.RECORDING_CONTROL)) allowed.add("stop");
        return allowed;
    }

    private static boolean isRunning(RecordingEntity r) {
        return switch (Columns.word(RecordingState.class, r.state)) {
            case PENDING, RECORDING -> true;
            case FINALIZING, CACHED, FAILED, CANCELLED -> false;
        };
    }
}
