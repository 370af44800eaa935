package io.roomtone.agent.capture;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// Raw PCM from an open device, until it ends or is closed.
interface CaptureStream extends Closeable {

    /// Waits for bytes; they need not be whole frames.
    ///
    /// @return how many, or -1 at the end
    int read(byte[] buffer) throws IOException;

    /// What the source itself says is wrong, such as having been moved to another device.
    Optional<String> trouble();

    /// Samples that the source says it lost since the last question; zero mostly.
    Duration takeLost();

    /// What the source said last, to explain its end; empty when it said nothing.
    String lastWords();

    /// Whether an end means that there is nothing more to come, and not that a device went away.
    boolean endsForGood();

    /// Ends the stream, however stuck it is. Does not wait for a reader.
    @Override
    void close();
}
