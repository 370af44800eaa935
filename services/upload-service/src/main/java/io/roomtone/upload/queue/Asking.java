package io.roomtone.upload.queue;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Makes an item that a person asks for, or says why not.
@ApplicationScoped
class Asking {
    private final QueueStore store;
    private final Queueing queueing;

    Asking(QueueStore store, Queueing queueing) {
        this.store = store;
        this.queueing = queueing;
    }

    Uni<Upload> ask(SqlConnection tx, Caller caller, NewUpload request) {
        return store.find(tx, request.recordingId())
                .map(found -> visible(found, caller))
                .chain(recording -> store.policies(tx, List.of(request.policyId()))
                        .map(Asking::usable)
                        .chain(policy -> queueing.queue(tx, recording, policy, caller.name())))
                .map(made -> made.orElseThrow(Asking::exists));
    }

    private static Recording visible(Optional<Recording> found, Caller caller) {
        return found.filter(r -> caller.scope().covers(r.file().site(), r.file().nodeId()))
                .orElseThrow(() -> OutOfScope.noSuch("cached recording"));
    }

    private static QueueStore.Policy usable(List<QueueStore.Policy> found) {
        return found.stream()
                .filter(QueueStore.Policy::usable)
                .findFirst()
                .orElseThrow(() -> UploadProblem.POLICY_UNKNOWN
                        .because("Choose one of the upload policies that are not archived.")
                        .with(List.of(new FieldError("policyId", "not an upload policy"))));
    }

    private static RuntimeException exists() {
        return UploadProblem.UPLOAD_EXISTS.because(
                "The recording's file was queued under this policy before. Find that upload; one that failed or was"
                        + " cancelled can be tried again.");
    }
}
