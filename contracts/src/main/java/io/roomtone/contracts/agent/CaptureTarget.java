package io.roomtone.contracts.agent;

import io.roomtone.contracts.state.Backend;
import java.util.UUID;

/// What to capture, pinned when the job was made. The interface is opened at its full channel span.
///
/// @param sampleFormat one of `S16_LE`, `S24_3LE`, `S32_LE`
public record CaptureTarget(
        UUID interfaceId,
        String systemRef,
        String interfaceName,
        Backend backend,
        int sampleRateHz,
        int channels,
        String sampleFormat) {}
