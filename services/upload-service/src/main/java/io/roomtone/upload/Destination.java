package io.roomtone.upload;

import io.roomtone.contracts.state.DestinationKind;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/// Where copies go.
///
/// @param entityVersion grows by one with every change
public record Destination(
        UUID id, long entityVersion, String name, Settings settings, boolean archived, Instant createdAt) {

    /// How it is reached.
    public sealed interface Settings {
        /// @param path absolute, beneath one of the configured roots
        record Directory(String path) implements Settings {}

        /// @param prefix without slashes at its ends; null = none
        /// @param pathStyle whether the bucket stands in the path instead of the host name
        /// @param sealedSecret see [SecretBox]
        record S3(
                URI endpoint,
                String region,
                String bucket,
                String prefix,
                boolean pathStyle,
                String accessKeyId,
                String sealedSecret)
                implements Settings {
            /// Without what nobody needs to see.
            @Override
            public String toString() {
                return "S3[" + endpoint + " " + bucket + "]";
            }
        }

        default DestinationKind kind() {
            return switch (this) {
                case Directory _ -> DestinationKind.DIRECTORY;
                case S3 _ -> DestinationKind.S3;
            };
        }
    }
}
