package io.roomtone.audio.pcm;

/// What a captured channel contributes to an output channel.
///
/// @param channel the captured channel, from 0
/// @param factor linear; 1.0 leaves the level as it is, a negative one turns the phase
public record Gain(int channel, double factor) {
    public Gain {
        if (channel < 0) {
            throw new IllegalArgumentException("Channels count from 0; there is no channel " + channel + ".");
        }
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("Not a gain factor: " + factor + ".");
        }
    }
}
