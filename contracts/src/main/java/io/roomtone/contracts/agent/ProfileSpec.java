package io.roomtone.contracts.agent;

import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import java.util.UUID;

/// A profile's values as they were when the job was made.
///
/// @param vbrQuality MP3 only: 0 (best) to 9
/// @param maximumTrackSeconds longest track of a scheduled window; null = never split
public record ProfileSpec(
        UUID id, String name, Codec codec, Double vbrQuality, ChannelMode channelMode, Integer maximumTrackSeconds) {}
