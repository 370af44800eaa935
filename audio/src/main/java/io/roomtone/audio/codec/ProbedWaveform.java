package io.roomtone.audio.codec;

import io.roomtone.audio.pcm.Waveform;

/// A probed file and its picture, of one and the same decoding.
public record ProbedWaveform(Probed probed, Waveform waveform) {}
