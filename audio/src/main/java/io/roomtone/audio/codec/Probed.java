package io.roomtone.audio.codec;

/// What a file was found to be when everything in it was decoded.
public record Probed(AudioCodec codec, int sampleRateHz, int channels, long frames) {}
