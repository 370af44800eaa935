package io.roomtone.job.profile;

import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.request.PlainText;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/// What a person says about a profile, in full.
///
/// @param vbrQuality with codec `mp3_vbr` and no other: 0 (best) to 9
/// @param maximumTrackSeconds longest track of a scheduled window; null = never split
record ProfileValues(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String name,

        @NotNull Codec codec,
        @DecimalMin("0") @DecimalMax("9") Double vbrQuality,
        @NotNull ChannelMode channelMode,
        @Min(1) Integer maximumTrackSeconds) {

    /// @throws io.roomtone.kit.problem.ProblemException when a quality is missing, or there is none to choose
    void requireConsistent() {
        boolean lossy = codec == Codec.MP3_VBR;
        if (lossy == (vbrQuality != null)) return;
        var detail = lossy ? "is missing" : "is for mp3_vbr only";
        throw CommonProblem.INVALID.because("Correct the profile.").with(List.of(new FieldError("vbrQuality", detail)));
    }
}
