package io.roomtone.library.browse;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.Plan;
import io.roomtone.contracts.event.RecordingData.CacheFile;
import io.roomtone.contracts.state.CacheState;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.FailureReason;
import io.roomtone.contracts.state.Health;
import io.roomtone.contracts.state.JobState;
import io.roomtone.contracts.state.RecordingState;
import io.roomtone.contracts.state.UploadSummary;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.sql.Slugs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A recording as the API shows it.
///
/// @param takeCount how many takes are stored
/// @param plan null = started by hand
/// @param sparkline 64 values, 0 to 255: the largest magnitude of each stretch, over all channels; null without file
/// @param allowed what the caller may do with it now: `play`, `download`, `upload`, `stop` (of its job)
/// @param takes newest token first; only in the detail view, as all that follow
/// @param gaps of the primary take
/// @param healthEvents of all takes
/// @param uploads oldest first
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
        Plan plan,
        UploadSummary uploadState,
        @Schema(minItems = 64, maxItems = 64) List<Integer> sparkline,
        List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<TakeView> takes,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<GapView> gaps,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<HealthEventView> healthEvents,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<UploadView> uploads) {

    static RecordingView of(RecordingEntity r, Caller caller) {
        return of(r, caller, Details.NONE);
    }

    /// What only the detail view has.
    record Details(
            List<TakeView> takes, List<GapView> gaps, List<HealthEventView> healthEvents, List<UploadView> uploads) {
        static final Details NONE = new Details(null, null, null, null);
    }

    static RecordingView of(RecordingEntity r, Caller caller, Details details) {
        return new RecordingView(
                r.id,
                r.jobId,
                r.version,
                Slugs.value(RecordingState.class, r.state),
                Slugs.value(CacheState.class, r.cacheState),
                Slugs.value(Health.class, r.health),
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
                Slugs.value(FailureReason.class, r.failureReason),
                r.detail,
                List.of(r.uploadPolicyIds),
                r.cacheFile == null ? null : cacheFile(r.cacheFile),
                r.takeCount,
                r.plan == null ? null : r.plan.plan(),
                Slugs.value(UploadSummary.class, r.uploadState),
                r.cacheFile == null ? null : sparkline(r.cacheFile.sparkline),
                allowed(r, caller),
                details.takes(),
                details.gaps(),
                details.healthEvents(),
                details.uploads());
    }

    private static CacheFile cacheFile(RenditionEntity file) {
        var codec = Slugs.value(Codec.class, file.codec);
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

    private static List<Integer> sparkline(byte[] values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> Byte.toUnsignedInt(values[i]))
                .toList();
    }

    private static List<String> allowed(RecordingEntity r, Caller caller) {
        var allowed = new ArrayList<String>();
        boolean present = r.cacheState.equals(CacheState.PRESENT.slug());
        if (present && caller.may(Permission.RECORDING_PLAYBACK)) allowed.add("play");
        if (present && caller.may(Permission.RECORDING_DOWNLOAD)) allowed.add("download");
        if (present && caller.may(Permission.RECORDING_CONTROL)) allowed.add("upload");
        if (canBeStopped(r) && caller.may(Permission.RECORDING_CONTROL)) allowed.add("stop");
        return allowed;
    }

    // an earlier take may have arrived while the job still captures; but a job of which only the grant was heard seems
    // to be claimed for ever, also when its take has arrived
    private static boolean canBeStopped(RecordingEntity r) {
        return switch (Slugs.value(JobState.class, r.job.state)) {
            case RECORDING -> true;
            case QUEUED, CLAIMED -> isAwaited(r);
            case FINALIZING, COMPLETED, FAILED, CANCELLED -> false;
        };
    }

    private static boolean isAwaited(RecordingEntity r) {
        return switch (Slugs.value(RecordingState.class, r.state)) {
            case PENDING, RECORDING -> true;
            case FINALIZING, CACHED, FAILED, CANCELLED -> false;
        };
    }
}
