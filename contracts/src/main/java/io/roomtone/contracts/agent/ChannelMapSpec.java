package io.roomtone.contracts.agent;

import java.util.List;

/// Which captured channels go to which output channels: one list of contributions for each output channel.
public record ChannelMapSpec(List<List<Contribution>> outputs) {}
