package io.roomtone.library.playback;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.audit.Audit;
import io.roomtone.library.RecordingGate;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;

/// Gives out signed addresses. Each is noted in the audit trail: what happens under the address itself has no
/// name to it.
@Path("/api/recordings/{recording}")
public class LinkResource {
    private static final String PLAY = "recording.play";
    private static final String DOWNLOAD = "recording.download";

    private final CurrentCaller current;
    private final RecordingGate gate;
    private final PlayableStore playables;
    private final LinkSigner signer;
    private final Audit audit;
    private final LinkLife life;

    LinkResource(
            CurrentCaller current,
            RecordingGate gate,
            PlayableStore playables,
            LinkSigner signer,
            Audit audit,
            LinkLife life) {
        this.current = current;
        this.gate = gate;
        this.playables = playables;
        this.signer = signer;
        this.audit = audit;
        this.life = life;
    }

    /// @param url path and query, to be used on the address that this API is reached under
    public record Link(String url, Instant expiresAt) {}

    @POST
    @Path("/playback-url")
    @Needs(permission = Permission.RECORDING_PLAYBACK, action = PLAY)
    public Uni<Link> playback(UUID recording) {
        return link(recording, Purpose.PLAYBACK, PLAY);
    }

    @POST
    @Path("/download-url")
    @Needs(permission = Permission.RECORDING_DOWNLOAD, action = DOWNLOAD)
    public Uni<Link> download(UUID recording) {
        return link(recording, Purpose.DOWNLOAD, DOWNLOAD);
    }

    private Uni<Link> link(UUID recording, Purpose purpose, String action) {
        Caller caller = current.caller();
        var expires = life.end(purpose);
        return gate.admit(caller, recording, action)
                .call(() -> playables.find(recording))
                .call(subject -> audit.allowed(caller, action, subject, null))
                .chain(() -> signer.sign(recording, purpose, expires))
                .map(signature -> new Link(url(recording, purpose, expires, signature), expires));
    }

    private static String url(UUID recording, Purpose purpose, Instant expires, String signature) {
        return "/api/recordings/" + recording + "/cache-file?purpose=" + purpose.slug() + "&expires="
                + expires.getEpochSecond() + "&signature=" + signature;
    }
}
