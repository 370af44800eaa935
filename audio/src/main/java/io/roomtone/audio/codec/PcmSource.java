package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import java.io.Closeable;
import java.io.IOException;

/// A decoded file, read from its first frame to its last.
public interface PcmSource extends Closeable {
    PcmFormat format();

    /// The next whole frames, at most `length` bytes of them.
    ///
    /// @return the number of bytes, or -1 after the last frame
    /// @throws io.roomtone.audio.NotAudioException when the file turns out to be damaged or cut off
    int read(byte[] buffer, int offset, int length) throws IOException;
}
