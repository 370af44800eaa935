package io.roomtone.upload.destination;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.kit.request.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A destination as somebody wants it; of `directory` and `s3` the one that its kind names.
public record DestinationRequest(
        @NotBlank @Size(max = 100) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
        String name,

        @NotNull DestinationKind kind,
        @Valid Directory directory,
        @Valid S3 s3) {

    /// @param path absolute, beneath a directory that the service was told; a new one is made when it is missing
    @Schema(name = "DirectoryRequest")
    public record Directory(
            @NotBlank @Size(max = 500) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
            String path) {}

    /// @param prefix what all names begin with; null = nothing
    /// @param pathStyle whether the bucket stands in the path instead of the host name; null = it does
    /// @param secretAccessKey null in an edit = the one that is there
    @Schema(name = "S3Request")
    public record S3(
            @NotNull URI endpoint,

            @NotBlank @Size(max = 50) @Pattern(regexp = "[a-z0-9-]*", message = "must be a region such as eu-central-1")
            String region,

            @NotBlank @Size(max = 63) @Pattern(regexp = "[a-z0-9.-]*", message = "must be the name of a bucket")
            String bucket,

            @Size(max = 100) @Pattern(regexp = "[A-Za-z0-9/_.-]*", message = "must have letters, digits and /_.- only")
            String prefix,

            Boolean pathStyle,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
            String accessKeyId,

            @Schema(writeOnly = true)
            @Size(min = 1, max = 500)
            @Pattern(regexp = PlainText.REGEX, message = PlainText.MESSAGE)
            String secretAccessKey) {
        /// Without the secret.
        @Override
        public String toString() {
            return "S3[" + endpoint + " " + bucket + "]";
        }
    }

    @AssertTrue(message = "give the settings of this kind, and of no other")
    @JsonIgnore
    @Schema(hidden = true)
    public boolean isOfItsKind() {
        return (kind == DestinationKind.DIRECTORY) == (directory != null)
                && (kind == DestinationKind.S3) == (s3 != null);
    }
}
