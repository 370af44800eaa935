package io.roomtone.library.playback;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.PersonGate;
import io.roomtone.library.RecordingGate;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets people and services through that show an access token with the permission to download.
@ApplicationScoped
public class DownloadGate {
    static final String ACTION = "recording.download";

    private final PersonGate people;
    private final RecordingGate recordings;

    DownloadGate(PersonGate people, RecordingGate recordings) {
        this.people = people;
        this.recordings = recordings;
    }

    /// @return fails with `unauthenticated`, `forbidden` or `not-found`
    Uni<Admitted> admit(UUID recording, RoutingContext context) {
        return people.person(context, Permission.RECORDING_DOWNLOAD, ACTION)
                .chain(caller -> recordings
                        .admit(caller, recording, ACTION)
                        .map(subject -> new Admitted.ByToken(caller, subject)));
    }
}
