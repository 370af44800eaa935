package io.roomtone.job;

import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.agent.WatchdogSpec;
import java.util.List;
import java.util.UUID;

/// Pins what a job depends on. Knows no database.
public final class Pins {
    private Pins() {}

    /// @param channels null = all that the profile can hold
    /// @param uploadPolicyIds null = none
    /// @throws io.roomtone.kit.problem.ProblemException when the interface or the codec does not have room for
    /// the channels
    public static Pinned of(
            NodeInterface chosen,
            List<Integer> channels,
            ProfileSpec profile,
            List<UUID> uploadPolicyIds,
            StartConfig config) {
        return new Pinned(
                InterfaceChoice.target(chosen),
                profile,
                ChannelMaps.of(channels, chosen.channels(), profile),
                new WatchdogSpec(config.minimumOutputBytes(), config.stall().toMillis()),
                uploadPolicyIds == null
                        ? List.of()
                        : uploadPolicyIds.stream().distinct().toList());
    }
}
