package io.roomtone.upload.destination;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import io.roomtone.upload.SecretBox;
import io.roomtone.upload.UploadProblem;
import io.roomtone.upload.place.DirectoryRoots;
import io.roomtone.upload.place.PlaceConfig;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.PlaceThreads;
import io.roomtone.upload.place.Places;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Turns what somebody wants into settings that can be kept, or says why not.
@ApplicationScoped
class DestinationPlan {
    private final DirectoryRoots roots;
    private final Places places;
    private final SecretBox secrets;
    private final PlaceThreads threads;
    private final PlaceConfig config;

    DestinationPlan(DirectoryRoots roots, Places places, SecretBox secrets, PlaceThreads threads, PlaceConfig config) {
        this.roots = roots;
        this.places = places;
        this.secrets = secrets;
        this.threads = threads;
        this.config = config;
    }

    /// Goes to the place, which may hang: to be awaited before a transaction begins, never within one.
    ///
    /// @param before null for a new destination
    Uni<Settings> settings(UUID id, DestinationRequest request, Destination before) {
        if (before != null && before.settings().kind() != request.kind()) {
            return failed(invalid("kind", "cannot be changed; make a new destination"));
        }
        return switch (request.kind()) {
            case DIRECTORY -> directory(request.directory(), before == null ? null : before.settings());
            case S3 -> {
                var sealedBefore = before == null ? null : ((Settings.S3) before.settings()).sealedSecret();
                yield Uni.createFrom().item(() -> s3(id, request.s3(), sealedBefore));
            }
        };
    }

    private Uni<Settings> directory(DestinationRequest.Directory wanted, Settings before) {
        // not made again by who only renames: what is missing then is a disk that is not mounted
        if (new Settings.Directory(wanted.path()).equals(before))
            return Uni.createFrom().item(before);
        return threads.run(() -> prepared(wanted), config.patience())
                .onFailure(PlaceException.class)
                .transform(e -> UploadProblem.DESTINATION_SILENT.because(e.getMessage()));
    }

    private Settings prepared(DestinationRequest.Directory wanted) {
        try {
            return new Settings.Directory(roots.prepare(wanted.path()).toString());
        } catch (PlaceException e) {
            throw refused("directory.path", e.getMessage());
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

    private static Uni<Settings> failed(ProblemException problem) {
        return Uni.createFrom().failure(problem);
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
