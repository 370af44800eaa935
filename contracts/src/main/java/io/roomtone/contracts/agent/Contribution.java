package io.roomtone.contracts.agent;

/// One captured channel's part in one output channel.
///
/// @param channel captured channel, from 0
/// @param gain linear factor
public record Contribution(int channel, double gain) {}
