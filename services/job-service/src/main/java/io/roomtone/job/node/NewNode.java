package io.roomtone.job.node;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A node that an agent will take up.
///
/// @param capacity largest number of overlapping captures; null = the usual one
public record NewNode(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 100) String site,
        @NotBlank @Size(max = 100) String room,
        @Min(1) @Max(128) Integer capacity) {}
