package io.roomtone.upload;

import io.roomtone.contracts.state.DestinationKind;
import java.util.UUID;

/// Why a file is copied, and where to. The names are those of today.
public record Route(
        UUID policyId,
        String policyName,
        UUID destinationId,
        String destinationName,
        DestinationKind destinationKind) {}
