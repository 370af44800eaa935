package io.roomtone.upload.destination;

import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.kit.access.Caller;
import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A destination as the API shows it, without its secret.
///
/// @param directory null for other kinds
/// @param s3 null for other kinds
/// @param allowed what the caller may do with it now: `edit`, `archive`, `check`
public record DestinationView(
        UUID destinationId,
        long entityVersion,
        String name,
        DestinationKind kind,
        Directory directory,
        S3 s3,
        boolean archived,
        Instant createdAt,
        List<String> allowed) {

    public record Directory(String path) {}

    /// @param prefix null = none
    public record S3(
            URI endpoint, String region, String bucket, String prefix, boolean pathStyle, String accessKeyId) {}

    static DestinationView of(Destination destination, Caller caller) {
        var settings = destination.settings();
        boolean may = !destination.archived() && caller.may(Permission.SETTINGS_MANAGE);
        return new DestinationView(
                destination.id(),
                destination.entityVersion(),
                destination.name(),
                settings.kind(),
                settings instanceof Settings.Directory directory ? new Directory(directory.path()) : null,
                settings instanceof Settings.S3 s3 ? s3(s3) : null,
                destination.archived(),
                destination.createdAt(),
                may ? List.of("edit", "archive", "check") : List.of());
    }

    private static S3 s3(Settings.S3 s3) {
        return new S3(s3.endpoint(), s3.region(), s3.bucket(), s3.prefix(), s3.pathStyle(), s3.accessKeyId());
    }
}
