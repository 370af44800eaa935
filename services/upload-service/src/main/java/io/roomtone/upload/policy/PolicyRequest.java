package io.roomtone.upload.policy;

import io.roomtone.contracts.state.UploadTrigger;
import io.roomtone.kit.request.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/// An upload policy as somebody wants it.
public record PolicyRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String name,

        @NotNull UploadTrigger trigger,
        @NotNull UUID destinationId) {}
