package io.roomtone.contracts.agent;

/// Level of one captured channel since the last renewal, in dB relative to full scale; -120 = digital silence.
public record ChannelLevel(double peakDbfs, double rmsDbfs) {}
