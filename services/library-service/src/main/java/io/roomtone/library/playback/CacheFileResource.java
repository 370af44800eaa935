package io.roomtone.library.playback;

import io.roomtone.kit.access.ForAnyone;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/// Answers a cache file to who shows a signed address or an access token.
@Path("/api/recordings/{recording}/cache-file")
public class CacheFileResource {
    private static final String BECAUSE =
            "shows a signature, which was given out to a person with the permission, or an access token with it";

    private final LinkGate links;
    private final DownloadGate downloads;
    private final PlayableStore playables;
    private final FileAnswer answers;
    private final DownloadTrail trail;

    CacheFileResource(
            LinkGate links, DownloadGate downloads, PlayableStore playables, FileAnswer answers, DownloadTrail trail) {
        this.links = links;
        this.downloads = downloads;
        this.playables = playables;
        this.answers = answers;
        this.trail = trail;
    }

    @GET
    @ForAnyone(because = BECAUSE)
    public Uni<Response> get(
            UUID recording,
            @BeanParam Credentials shown,
            @BeanParam FileRequest request,
            @Context RoutingContext context) {
        return admit(recording, shown, context)
                .chain(admitted -> playables.find(recording).chain(file -> answer(file, admitted, request)));
    }

    @HEAD
    @ForAnyone(because = BECAUSE)
    public Uni<Response> head(UUID recording, @BeanParam Credentials shown, @Context RoutingContext context) {
        return admit(recording, shown, context)
                .chain(admitted -> playables.find(recording).map(file -> answers.head(file, admitted)));
    }

    private Uni<Admitted> admit(UUID recording, Credentials shown, RoutingContext context) {
        return shown.areAToken() ? downloads.admit(recording, context) : links.admit(recording, shown);
    }

    private Uni<Response> answer(Playable file, Admitted admitted, FileRequest request) {
        var response = answers.get(file, admitted, request);
        return response.hasEntity()
                ? note(admitted, file).replaceWith(response)
                : Uni.createFrom().item(response);
    }

    private Uni<Void> note(Admitted admitted, Playable file) {
        return switch (admitted) {
            case Admitted.ByLink noted -> Uni.createFrom().voidItem();
            case Admitted.ByToken token -> trail.note(token, file);
        };
    }
}
