package io.roomtone.library.playback;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.PersonGate;
import io.roomtone.kit.audit.Audit;
import io.roomtone.library.RecordingGate;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets people and services through that show an access token with the permission to download.
@ApplicationScoped
public class DownloadGate {
    private static final String ACTION = "recording.download";

    private final PersonGate people;
    private final RecordingGate recordings;
    private final Audit audit;

    DownloadGate(PersonGate people, RecordingGate recordings, Audit audit) {
        this.people = people;
        this.recordings = recordings;
        this.audit = audit;
    }

    /// @return fails with `unauthenticated`, `forbidden` or `not-found`
    Uni<Admitted> admit(UUID recording, RoutingContext context) {
        return people.person(context, Permission.RECORDING_DOWNLOAD, ACTION)
                .chain(caller -> recordings
                        .admit(caller, recording, ACTION)
                        .map(subject -> new Admitted.ByToken(caller, subject)));
    }

    /// Into the audit trail.
    Uni<Void> note(Admitted.ByToken admitted) {
        return audit.allowed(admitted.caller(), ACTION, admitted.recording(), null);
    }
}
