package io.roomtone.upload.destination;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import io.roomtone.upload.SecretBox;
import io.roomtone.upload.UploadProblem;
import io.roomtone.upload.place.DirectoryRoots;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;

/// Turns what somebody wants into settings that can be kept, or says why not.
@ApplicationScoped
class DestinationPlan {
    private final DirectoryRoots roots;
    private final Places places;
    private final SecretBox secrets;

    DestinationPlan(DirectoryRoots roots, Places places, SecretBox secrets) {
        this.roots = roots;
        this.places = places;
        this.secrets = secrets;
    }

    /// @param before null for a new destination
    Settings settings(UUID id, DestinationRequest request, Destination before) {
        if (before != null && before.settings().kind() != request.kind()) {
            throw invalid("kind", "cannot be changed; make a new destination");
        }
        return switch (request.kind()) {
            case DIRECTORY -> directory(request.directory());
            case S3 -> s3(id, request.s3(), before == null ? null : ((Settings.S3) before.settings()).sealedSecret());
        };
    }

    private Settings directory(DestinationRequest.Directory wanted) {
        try {
            var path = roots.admit(wanted.path());
            // here and nowhere else: later, a directory that is missing is a disk that is not mounted
            Files.createDirectories(path);
            return new Settings.Directory(path.toString());
        } catch (PlaceException e) {
            throw refused("directory.path", e.getMessage());
        } catch (IOException e) {
            throw refused(
                    "directory.path",
                    "The directory cannot be made: " + e.getClass().getSimpleName() + ".");
        }
    }

    private Settings s3(UUID id, DestinationRequest.S3 wanted, String sealedBefore) {
        try {
            places.admit(wanted.endpoint());
        } catch (PlaceException e) {
            throw refused("s3.endpoint", e.getMessage());
        }
        if (wanted.secretAccessKey() == null && sealedBefore == null) {
            throw invalid("s3.secretAccessKey", "must be given for a new destination");
        }
        var sealed = wanted.secretAccessKey() == null ? sealedBefore : secrets.seal(id, wanted.secretAccessKey());
        return new Settings.S3(
                wanted.endpoint(),
                wanted.region(),
                wanted.bucket(),
                prefix(wanted.prefix()),
                wanted.pathStyle() == null || wanted.pathStyle(),
                wanted.accessKeyId(),
                sealed);
    }

    private static String prefix(String wanted) {
        if (wanted == null) return null;
        if (List.of(wanted.split("/")).contains("..")) throw invalid("s3.prefix", "must not have ..");
        var plain = wanted.replaceAll("/{2,}", "/").replaceAll("^/|/$", "");
        return plain.isEmpty() ? null : plain;
    }

    private static ProblemException refused(String field, String why) {
        return UploadProblem.DESTINATION_REFUSED.because(why).with(List.of(new FieldError(field, why)));
    }

    private static ProblemException invalid(String field, String why) {
        return CommonProblem.INVALID
                .because("Correct the named fields and send it again.")
                .with(List.of(new FieldError(field, why)));
    }
}
