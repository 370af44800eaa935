package io.roomtone.agent.capture;

import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.pcm.LevelMeter;
import io.roomtone.audio.wav.WavWriter;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Severity;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// Puts one take's audio on the disk: segments, the map from samples to time, gaps. For one thread.
final class TakeWriter implements Closeable {
    private static final Duration PROGRESS = Duration.ofSeconds(5);

    private final Take take;
    private final NodeClock clock;
    private final PcmFormat format;
    private final LevelMeter meter;
    private WavWriter segment;
    private int index;
    private long segmentStart;
    private long position;
    private long captured;
    /// When the frame at `writtenTo` would have been captured.
    private Moment writtenAt;
    private long writtenTo;
    private long syncedNanos;
    private long progressNanos;
    private String cause;

    /// Goes on where the take's time line ends.
    ///
    /// @param cause why there will be a gap before the next audio, if there is one
    TakeWriter(Take take, NodeClock clock, String cause) throws IOException {
        this.take = take;
        this.clock = clock;
        this.format = take.format();
        this.meter = new LevelMeter(format);
        this.position = take.endOfAudio();
        this.captured = take.timeLine(position).capturedFrames();
        this.writtenTo = position;
        this.writtenAt = take.story().segments().isEmpty() ? null : take.endOfAudioAt();
        this.cause = cause;
        report(List.of());
    }

    /// Where the time line ends now, in frames.
    long position() {
        return position;
    }

    /// When the frame at this place would be captured; only once there is audio.
    Moment endAt() {
        return writtenAt.plus(format.durationOf(position - writtenTo));
    }

    /// Why audio does not come at present.
    void interrupted(String why) throws IOException {
        cause = why;
        endSegment();
    }

    /// Whole frames at their place. A place behind the end of the time line makes a gap.
    ///
    /// @param firstNanos when the first of them was captured
    void write(long place, byte[] pcm, int offset, int length, long firstNanos) throws IOException {
        if (segment == null || place > position) {
            startSegment(Math.max(place, position), firstNanos);
        }
        segment.write(pcm, offset, length);
        meter.add(pcm, offset, length);
        long frames = length / format.frameBytes();
        position += frames;
        captured += frames;
        writtenTo = position;
        writtenAt = clock.at(firstNanos + format.durationOf(frames).toNanos());
    }

    /// Samples were lost at an earlier place, which the audio since then did not know.
    void lost(long place, long frames) throws IOException {
        boolean inSegment = segment != null && place > segmentStart && place < position;
        gap(inSegment ? place : position, frames, "samples were lost on the way from the device");
        position += frames;
        if (inSegment) {
            // Its audio was thought to be that much earlier.
            writtenTo = position;
            writtenAt = writtenAt.plus(format.durationOf(frames));
        }
    }

    /// The time line goes on without audio.
    void gapToEnd(long frames) throws IOException {
        endSegment();
        gap(position, frames, cause);
        position += frames;
    }

    /// Makes everything so far last, if the last time is long enough ago.
    void syncAfter(Duration interval) throws IOException {
        long now = System.nanoTime();
        if (segment == null || now - syncedNanos < interval.toNanos()) {
            return;
        }
        syncedNanos = now;
        segment.force();
        report(levels());
        if (now - progressNanos >= PROGRESS.toNanos()) {
            progressNanos = now;
            progress();
        }
    }

    private void startSegment(long place, long firstNanos) throws IOException {
        endSegment();
        if (place > position) {
            gap(position, place - position, cause);
        }
        index = take.story().segments().size();
        segment = take.createSegment(index);
        take.append(new JournalEntry.SegmentStarted(clock.at(firstNanos), index, place));
        segmentStart = place;
        position = place;
        syncedNanos = progressNanos = System.nanoTime();
        cause = "the spool was too slow";
    }

    private void gap(long firstFrame, long frames, String why) throws IOException {
        take.append(new JournalEntry.Gap(clock.now(), firstFrame, frames, why));
        take.raise(HealthKind.GAP, Severity.WARNING, firstFrame, frames, why);
    }

    private void endSegment() throws IOException {
        if (segment != null) {
            segment.close();
            progress();
            segment = null;
            report(levels());
        }
    }

    private void progress() throws IOException {
        take.append(new JournalEntry.Progress(writtenAt, index, segment.frames()));
    }

    private List<ChannelLevel> levels() {
        return meter.takeSnapshot().stream()
                .map(level -> new ChannelLevel(level.peakDbfs(), level.rmsDbfs()))
                .toList();
    }

    private void report(List<ChannelLevel> levels) {
        take.captured(captured, levels);
    }

    @Override
    public void close() throws IOException {
        endSegment();
    }
}
