package io.roomtone.job.start;

import io.roomtone.kit.request.PlainText;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/// A recording that begins as soon as its node takes it.
///
/// @param profileId null = the default profile
/// @param interfaceId null = the node's default interface
/// @param name null = room and time
/// @param channels captured channels to record, from 0; null = as the profile says
/// @param plannedSeconds null = until a stop
public record NewJob(
        @NotNull UUID nodeId,
        UUID profileId,
        UUID interfaceId,

        @Size(max = 200) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String name,

        @Size(max = 500) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String folder,

        @Size(max = 50)
        List<@NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE) String> tags,

        @Size(min = 1, max = 256) List<@NotNull @Min(0) Integer> channels,
        @Min(1) Integer plannedSeconds,

        @Size(max = 20) List<@NotNull UUID> uploadPolicyIds) {}
