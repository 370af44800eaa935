package io.roomtone.library.browse;

import java.util.UUID;

/// Time without samples, exact to the sample and in milliseconds.
public record GapView(UUID takeId, long firstFrame, long frames, long positionMillis, long lengthMillis, String cause) {
    static GapView of(GapEntity gap, int sampleRateHz) {
        return new GapView(
                gap.takeId,
                gap.firstFrame,
                gap.frames,
                millis(gap.firstFrame, sampleRateHz),
                millis(gap.frames, sampleRateHz),
                gap.cause);
    }

    private static long millis(long frames, int sampleRateHz) {
        return frames * 1000 / sampleRateHz;
    }
}
