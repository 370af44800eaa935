package io.roomtone.upload.queue;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.idempotency.Idempotency;
import io.roomtone.upload.Bell;
import io.roomtone.upload.UploadView;
import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// Uploads that people ask for, try again, cancel.
@Path("/api/uploads")
public class UploadResource {
    private static final String CREATE = "upload.create";
    private static final String RETRY = "upload.retry";
    private static final String CANCEL = "upload.cancel";

    private final UploadDesk desk;
    private final Idempotency idempotency;
    private final OutOfScope scope;
    private final CurrentCaller current;
    private final Bell bell;

    UploadResource(UploadDesk desk, Idempotency idempotency, OutOfScope scope, CurrentCaller current, Bell bell) {
        this.desk = desk;
        this.idempotency = idempotency;
        this.scope = scope;
        this.current = current;
        this.bell = bell;
    }

    /// 201 with the upload; the same `Idempotency-Key` answers the first result again.
    @POST
    @Needs(permission = Permission.RECORDING_CONTROL, action = CREATE)
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = UploadView.class)))
    public Uni<Response> create(@HeaderParam("Idempotency-Key") String key, @NotNull @Valid NewUpload request) {
        var caller = current.caller();
        var work = idempotency.once(
                caller,
                key,
                request,
                tx -> desk.create(tx, caller, request, CREATE)
                        .map(upload -> new Idempotency.Answer(201, UploadView.of(upload, caller))));
        return scope.noted(
                        work, caller, CREATE, "recording", request.recordingId().toString())
                .invoke(bell::ring);
    }

    /// Tries an upload again that failed, was given up or was cancelled.
    @POST
    @Path("/{upload}/retry")
    @Needs(permission = Permission.RECORDING_CONTROL, action = RETRY)
    public Uni<UploadView> retry(@PathParam("upload") UUID upload) {
        var caller = current.caller();
        return scope.noted(desk.retry(upload, caller, RETRY), caller, RETRY, "upload", upload.toString())
                .invoke(bell::ring)
                .map(changed -> UploadView.of(changed, caller));
    }

    /// Ends an upload that has not arrived; an unfinished copy is cleared away.
    @POST
    @Path("/{upload}/cancel")
    @Needs(permission = Permission.RECORDING_CONTROL, action = CANCEL)
    public Uni<UploadView> cancel(@PathParam("upload") UUID upload) {
        var caller = current.caller();
        return scope.noted(desk.cancel(upload, caller, CANCEL), caller, CANCEL, "upload", upload.toString())
                .invoke(bell::ring)
                .map(changed -> UploadView.of(changed, caller));
    }
}
