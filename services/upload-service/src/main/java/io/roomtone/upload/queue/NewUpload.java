package io.roomtone.upload.queue;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// A recording that is to be copied by hand; the policy says where to, whatever its trigger.
public record NewUpload(@NotNull UUID recordingId, @NotNull UUID policyId) {}
