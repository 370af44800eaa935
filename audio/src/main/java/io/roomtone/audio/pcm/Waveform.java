package io.roomtone.audio.pcm;

import java.util.List;

/// The picture of a recording: for each channel the smallest and largest sample of every bucket of frames.
///
/// @param frames length of the recording; the last bucket may cover fewer frames than the others
public record Waveform(int sampleRateHz, long frames, int framesPerBucket, List<Channel> channels) {

    /// One value a bucket, as 16-bit samples whatever the recording's width. The arrays belong to the receiver.
    @SuppressWarnings("ArrayRecordComponent") // thousands of values; nobody compares two pictures
    public record Channel(short[] min, short[] max) {}
}
