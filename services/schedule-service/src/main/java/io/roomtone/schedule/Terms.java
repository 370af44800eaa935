package io.roomtone.schedule;

import java.util.List;
import java.util.UUID;

/// What a person says about a schedule, and may edit.
public record Terms(String name, Timing timing, Target target, Labels labels) {

    /// What is captured, and how it is rendered.
    ///
    /// @param interfaceId null = the node's default interface when an occurrence becomes due
    /// @param channels from 0; null = as the profile says
    /// @param profileId null = the default profile
    public record Target(UUID nodeId, UUID interfaceId, List<Integer> channels, UUID profileId) {}

    /// What recordings inherit.
    ///
    /// @param nameTemplate see [NameTemplate]
    /// @param folder null = none
    public record Labels(String nameTemplate, String folder, List<String> tags, List<UUID> uploadPolicyIds) {}
}
