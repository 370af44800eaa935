package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import java.io.IOException;

/// Feeds encoders as a capture does: in blocks.
final class Encoding {
    private Encoding() {}

    static EncodedFile all(Encoder encoder, PcmFormat format, byte[] pcm, int framesAtOnce) throws IOException {
        int step = framesAtOnce * format.frameBytes();
        for (int at = 0; at < pcm.length; at += step) {
            encoder.write(pcm, at, Math.min(step, pcm.length - at));
        }
        return encoder.finish();
    }
}
