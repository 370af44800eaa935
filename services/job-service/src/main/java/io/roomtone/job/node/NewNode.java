package io.roomtone.job.node;

import io.roomtone.kit.request.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// A node that an agent will take up.
///
/// @param capacity largest number of overlapping captures; null = the usual one
public record NewNode(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String name,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String site,

        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String room,

        @Min(1) @Max(128) Integer capacity) {}
