package io.roomtone.library.browse;

import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.state.Codec;
import io.roomtone.kit.sql.Slugs;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One attempt to carry out a job, with what is stored of it.
///
/// @param primary whether this is the one that is played
/// @param frames length of its time line, gaps included
/// @param clock null when the agent sent no sample-to-time map
public record TakeView(
        UUID takeId,
        UUID jobId,
        long token,
        boolean primary,
        Instant startedAt,
        long frames,
        int sampleRateHz,
        int channels,
        String sampleFormat,
        EndCause endedBy,
        boolean recovered,
        ClockView clock,
        List<GapView> gaps,
        List<RenditionView> renditions) {

    /// How the device's clock ran, from the sample-to-time map of the manifest.
    ///
    /// @param points how many places of the map are known
    /// @param driftPpm how much faster than nominal it ran, in millionths; null when the map is too short to tell
    public record ClockView(int points, Double driftPpm) {}

    /// A stored file.
    ///
    /// @param sha256 lower-case hex
    /// @param title what the file calls itself; null if nothing
    public record RenditionView(
            String name,
            Codec codec,
            int sampleRateHz,
            int channels,
            long frames,
            long sizeBytes,
            String sha256,
            String title) {
        static RenditionView of(RenditionEntity file) {
            return new RenditionView(
                    file.name,
                    Slugs.value(Codec.class, file.codec),
                    file.sampleRateHz,
                    file.channels,
                    file.frames,
                    file.sizeBytes,
                    file.sha256,
                    file.title);
        }
    }

    static TakeView of(TakeEntity take, UUID primary, List<GapEntity> gaps, List<RenditionEntity> renditions) {
        return new TakeView(
                take.id,
                take.jobId,
                take.token,
                take.id.equals(primary),
                take.startedAt,
                take.frames,
                take.sampleRateHz,
                take.channels,
                take.sampleFormat,
                Slugs.value(EndCause.class, take.endedBy),
                take.recovered,
                take.clockPoints == 0 ? null : new ClockView(take.clockPoints, take.driftPpm),
                gaps.stream().map(gap -> GapView.of(gap, take.sampleRateHz)).toList(),
                renditions.stream().map(RenditionView::of).toList());
    }
}
