package io.roomtone.contracts.agent;

import io.roomtone.contracts.state.Codec;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What a take really holds; the authority where leases were only a preview.
/// `PUT /api/recordings/{recording}/takes/{take}/manifest` with the grant, before the cache file. Version 1.
///
/// Segments and gaps are in order, do not overlap and cover `[0, frames)`: their sum is the take's wall time.
/// With the health events they are [#MOST_ENTRIES] at most. An agent that has more thins health events first, then
/// makes one gap of neighbouring ones and of the little sound between them.
///
/// @param sampleFormat captured format, `S16_LE`, `S24_3LE` or `S32_LE`
/// @param startedAt UTC of frame 0 by the server's clock
/// @param frames length of the time line, gaps included
/// @param recovered whether the agent was away in between
/// @param clock the sample-to-time map, in order; null from agents that do not send it
public record Manifest(
        int version,
        UUID recordingId,
        UUID jobId,
        UUID takeId,
        long token,
        UUID nodeId,
        int sampleRateHz,
        int channels,
        String sampleFormat,
        Instant startedAt,
        long frames,
        List<Segment> segments,
        List<Gap> gaps,
        List<HealthEventReport> healthEvents,
        EndCause endedBy,
        boolean recovered,
        Rendition rendition,
        List<ClockPoint> clock) {
    /// A break every four seconds for a day: a recording's detail shows all of them.
    public static final int MOST_ENTRIES = 20_000;

    /// When a frame was captured, by the server's clock; every few seconds, so that drift of the device shows.
    public record ClockPoint(long frame, Instant utc) {}

    /// Raw capture without a hole.
    ///
    /// @param sha256 lower-case hex digest of the segment's PCM bytes
    public record Segment(int index, long firstFrame, long frames, String sha256) {}

    /// Time without samples. The rendition holds digital silence there, so that places on the time line and in the file
    /// agree.
    ///
    /// @param cause for a person; of a gap that stands for many it says how many, and how much is
    ///     missing: the rest of it is captured sound that the rendition holds, without a digest here
    public record Gap(long firstFrame, long frames, String cause) {}

    /// The file that follows.
    ///
    /// @param name rendition, `main` unless told otherwise
    /// @param frames decoded length per channel; equals the time line of the take
    public record Rendition(
            String name, Codec codec, int sampleRateHz, int channels, long frames, long sizeBytes, String sha256) {}
}
