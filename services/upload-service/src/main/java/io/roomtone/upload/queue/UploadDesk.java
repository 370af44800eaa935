package io.roomtone.upload.queue;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.upload.CacheFile;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadJournal;
import io.roomtone.upload.UploadProblem;
import io.roomtone.upload.UploadStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// What people do with uploads. Every action is audited in its own transaction.
@ApplicationScoped
class UploadDesk {
    private final Pool pool;
    private final Asking asking;
    private final UploadStore uploads;
    private final UploadJournal journal;
    private final Audit audit;
    private final Clock clock;

    UploadDesk(Pool pool, Asking asking, UploadStore uploads, UploadJournal journal, Audit audit, Clock clock) {
        this.pool = pool;
        this.asking = asking;
        this.uploads = uploads;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new item for the recording's present file.
    Uni<Upload> create(SqlConnection tx, Caller caller, NewUpload request, String action) {
        return asking.ask(tx, caller, request)
                .call(upload -> audit.allowed(tx, caller, action, subject(upload), upload.object()));
    }

    /// The item is taken at once.
    Uni<Upload> retry(UUID id, Caller caller, String action) {
        return change(id, caller, action, upload -> {
            if (upload.retryable()) return upload.requeued(clock.instant());
            throw notNow("Only an upload that failed or was cancelled is tried again; this one is ", upload);
        });
    }

    /// A worker that has it notices, and what is unfinished is cleared away.
    Uni<Upload> cancel(UUID id, Caller caller, String action) {
        return change(id, caller, action, upload -> {
            if (upload.cancellable()) return upload.cancelled(caller.name(), clock.instant());
            throw notNow("There is nothing left to cancel: the upload is ", upload);
        });
    }

    private Uni<Upload> change(UUID id, Caller caller, String action, UnaryOperator<Upload> next) {
        return pool.withTransaction(tx -> uploads.lock(tx, id)
                .map(found -> found.filter(upload -> visible(caller, upload.file()))
                        .orElseThrow(() -> OutOfScope.noSuch("upload")))
                .chain(upload -> journal.moved(tx, upload, next.apply(upload)))
                .call(upload -> audit.allowed(tx, caller, action, subject(upload), upload.object())));
    }

    private static boolean visible(Caller caller, CacheFile file) {
        return caller.scope().covers(file.site(), file.nodeId());
    }

    private static RuntimeException notNow(String why, Upload upload) {
        return UploadProblem.NOT_NOW.because(why + upload.state().slug() + ".");
    }

    private static Subject subject(Upload upload) {
        return new Subject(
                "upload",
                upload.id().toString(),
                upload.file().site(),
                upload.file().nodeId());
    }
}
