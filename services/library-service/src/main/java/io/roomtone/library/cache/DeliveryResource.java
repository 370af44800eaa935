package io.roomtone.library.cache;

import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.kit.access.ForAnyone;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.kit.request.PlainText;
import io.roomtone.library.GrantGate;
import io.roomtone.library.LibraryProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Where agents deliver cache files: whole with PUT, or after a break by HEAD (how far are you?) and PATCH
/// (here is the rest). Bodies are read only once the grant is good and the file is expected.
@Path("/api/recordings/{recording}/takes/{take}/cache-file")
@Produces(MediaType.APPLICATION_JSON)
public class DeliveryResource {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String PARTIAL_UPLOAD = "application/partial-upload";

    private final GrantGate gate;
    private final UploadStore uploads;
    private final Delivery delivery;
    private final DeliveryConfig config;
    private final DeliveryMetrics metrics;

    DeliveryResource(
            GrantGate gate, UploadStore uploads, Delivery delivery, DeliveryConfig config, DeliveryMetrics metrics) {
        this.gate = gate;
        this.uploads = uploads;
        this.delivery = delivery;
        this.config = config;
        this.metrics = metrics;
    }

    /// 201, or 200 when the same bytes were there already.
    @PUT
    @Consumes(MediaType.WILDCARD)
    @RunOnVirtualThread
    @ForAnyone(because = "shows a grant")
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = DeliveryReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored before",
            content = @Content(schema = @Schema(implementation = DeliveryReceipt.class)))
    public Response whole(@BeanParam DeliveryRequest request, InputStream body) throws IOException {
        return metrics.counting(() -> {
            var slot = slot(request);
            if (slot.stored().isPresent()) return again(slot, request.sha256());
            requireAnnounced(slot, request.sha256(), request.contentLength);
            return answer(delivery.begin(slot, body, true));
        });
    }

    /// The durable offset; ends a connection that is still writing. 404 = nothing is here yet.
    @HEAD
    @RunOnVirtualThread
    @ForAnyone(because = "shows a grant")
    @APIResponse(responseCode = "200", description = "See Upload-Offset and Upload-Complete")
    @APIResponse(responseCode = "404", description = "Nothing is here yet")
    public Response offset(@BeanParam DeliveryRequest request) throws IOException {
        admit(request);
        var slot = uploads.slot(request.recording, request.take, request.rendition);
        if (slot.isEmpty()) return Response.status(Response.Status.NOT_FOUND).build();
        if (slot.get().stored().isPresent()) return complete(slot.get().stored().get());
        long offset = delivery.offset(slot.get());
        if (offset == 0) return Response.status(Response.Status.NOT_FOUND).build();
        return incomplete(Response.ok(), offset);
    }

    /// The rest, from `Upload-Offset` on. 204 after a piece with `Upload-Complete: ?0`.
    @PATCH
    @Consumes(PARTIAL_UPLOAD)
    @RunOnVirtualThread
    @ForAnyone(because = "shows a grant")
    @APIResponse(
            responseCode = "201",
            description = "Stored",
            content = @Content(schema = @Schema(implementation = DeliveryReceipt.class)))
    @APIResponse(
            responseCode = "200",
            description = "Stored before",
            content = @Content(schema = @Schema(implementation = DeliveryReceipt.class)))
    @APIResponse(responseCode = "204", description = "Taken in; more is to come")
    public Response rest(@BeanParam DeliveryRequest request, InputStream body) throws IOException {
        return metrics.counting(() -> {
            var slot = slot(request);
            if (slot.stored().isPresent()) return again(slot, request.sha256());
            requireAnnounced(slot, request.sha256(), request.uploadLength);
            return answer(delivery.resume(slot, request.offset(), body, request.last()));
        });
    }

    private Slot slot(DeliveryRequest request) {
        admit(request);
        return uploads.slot(request.recording, request.take, request.rendition)
                .filter(slot -> slot.announced().name().equals(request.rendition))
                .orElseThrow(manifestMissing(request));
    }

    private void admit(DeliveryRequest request) {
        PlainText.require("rendition", request.rendition);
        gate.admit(request.authorization, request.recording, request.take)
                .await()
                .atMost(LIMIT);
    }

    private static Supplier<ProblemException> manifestMissing(DeliveryRequest request) {
        return () -> LibraryProblem.MANIFEST_MISSING.because(
                "Send the manifest that announces the rendition " + request.rendition + " of this take first.");
    }

    private void requireAnnounced(Slot slot, String sha256, Long length) {
        var announced = slot.announced();
        if (announced.sizeBytes() > config.maximumSize().asLongValue()) {
            throw LibraryProblem.TOO_LARGE.because("The library takes files of at most "
                    + config.maximumSize().asLongValue() + " bytes. Keep the audio and ask an administrator.");
        }
        if (sha256.equals(announced.sha256()) && length != null && length == announced.sizeBytes()) return;
        throw CommonProblem.INVALID.because("Digest and length must be those of the manifest: "
                + ReprDigest.write(announced.sha256()) + ", " + announced.sizeBytes() + " bytes.");
    }

    private static Response again(Slot slot, String sha256) {
        var receipt = slot.stored().orElseThrow();
        if (receipt.sha256().equals(sha256)) return Response.ok(receipt).build();
        throw LibraryProblem.DELIVERY_CONFLICT.because("This take is stored with the digest "
                + ReprDigest.write(receipt.sha256()) + ". Stored bytes are never replaced.");
    }

    private static Response answer(Delivery.Outcome outcome) {
        return switch (outcome) {
            case Delivery.Outcome.Stored stored ->
                Response.status(stored.created() ? Response.Status.CREATED : Response.Status.OK)
                        .entity(stored.receipt())
                        .build();
            case Delivery.Outcome.Partial partial -> incomplete(Response.noContent(), partial.offset());
        };
    }

    private static Response incomplete(Response.ResponseBuilder answer, long offset) {
        return answer.header("Upload-Offset", offset)
                .header("Upload-Complete", "?0")
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Response complete(DeliveryReceipt receipt) {
        return Response.ok()
                .header("Upload-Offset", receipt.sizeBytes())
                .header("Upload-Complete", "?1")
                .header("Repr-Digest", ReprDigest.write(receipt.sha256()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
