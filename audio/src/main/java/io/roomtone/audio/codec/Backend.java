package io.roomtone.audio.codec;

import io.roomtone.audio.SampleFormat;
import java.io.IOException;

/// Turns PCM into bytes of one file. Each takes samples of one width, to which [Encoder] brings its input.
interface Backend {
    SampleFormat sampleFormat();

    void write(byte[] pcm, int offset, int length) throws IOException;

    /// Completes the file and lets go of it.
    void finish() throws IOException;

    /// Lets go of the file, which may be left in any state. Never fails; harmless after [#finish].
    void abandon();
}
