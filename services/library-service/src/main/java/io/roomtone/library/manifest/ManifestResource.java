package io.roomtone.library.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.ForAnyone;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.library.FileStore;
import io.roomtone.library.GrantGate;
import io.roomtone.library.LibraryProblem;
import io.roomtone.library.RecordingGate;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Where agents tell what a take holds, and people read it.
@Path("/api/recordings/{recording}/takes/{take}/manifest")
public class ManifestResource {
    private static final String READ = "recording.read";
    private static final int MOST_BYTES = 32 << 20;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final GrantGate gate;
    private final ManifestStore store;
    private final FileStore files;
    private final CurrentCaller current;
    private final RecordingGate recordings;

    ManifestResource(
            GrantGate gate, ManifestStore store, FileStore files, CurrentCaller current, RecordingGate recordings) {
        this.gate = gate;
        this.store = store;
        this.files = files;
        this.current = current;
        this.recordings = recordings;
    }

    /// The manifest as it is kept, with every segment's digest and the sample-to-time map.
    @GET
    @Needs(permission = Permission.RECORDING_READ, action = READ)
    public Uni<Manifest> get(UUID recording, UUID take) {
        return recordings.admit(current.caller(), recording, READ).chain(() -> store.find(recording, take));
    }

    /// 201 for a new or corrected manifest, 200 for one that is known. The body is read only once the grant is
    /// good.
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    @ForAnyone(because = "shows a grant")
    @RequestBody(content = @Content(schema = @Schema(implementation = Manifest.class)))
    @APIResponse(responseCode = "201", description = "Kept")
    @APIResponse(responseCode = "200", description = "Known already")
    public Response put(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, UUID recording, UUID take, InputStream body)
            throws IOException {
        GrantClaims grant = gate.admit(authorization, recording, take).await().atMost(LIMIT);
        var manifest = read(body);
        ManifestCheck.require(manifest, grant);
        var kept = store.keep(grant, ManifestTexts.clean(manifest)).await().atMost(LIMIT);
        files.deleteParts(kept.orphans());
        return Response.status(kept.news() ? Response.Status.CREATED : Response.Status.OK)
                .build();
    }

    private static Manifest read(InputStream body) throws IOException {
        var bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES)
            throw LibraryProblem.TOO_LARGE.because("A manifest has at most " + MOST_BYTES + " bytes.");
        try {
            var manifest = Wire.read(new String(bytes, StandardCharsets.UTF_8), Manifest.class);
            if (manifest != null) return manifest;
        } catch (JsonProcessingException e) {
            throw CommonProblem.INVALID.because("The manifest is not readable: " + e.getOriginalMessage());
        }
        throw CommonProblem.INVALID.because("The manifest is empty.");
    }
}
