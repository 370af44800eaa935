package io.roomtone.upload.policy;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.state.UploadTrigger;
import io.roomtone.kit.access.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// An upload policy as the API shows it.
///
/// @param allowed what the caller may do with it now: `edit`, `archive`
public record PolicyView(
        UUID policyId,
        long entityVersion,
        String name,
        UploadTrigger trigger,
        UUID destinationId,
        String destinationName,
        boolean archived,
        Instant createdAt,
        List<String> allowed) {

    static PolicyView of(Policy policy, Caller caller) {
        boolean may = !policy.archived() && caller.may(Permission.SETTINGS_MANAGE);
        return new PolicyView(
                policy.id(),
                policy.entityVersion(),
                policy.name(),
                policy.trigger(),
                policy.destinationId(),
                policy.destinationName(),
                policy.archived(),
                policy.createdAt(),
                may ? List.of("edit", "archive") : List.of());
    }
}
