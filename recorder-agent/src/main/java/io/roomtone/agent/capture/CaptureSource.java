package io.roomtone.agent.capture;

import java.io.IOException;

/// Something that can be captured from, again and again.
@FunctionalInterface
interface CaptureSource {

    /// @throws IOException when the device is not there now
    CaptureStream open() throws IOException;
}
