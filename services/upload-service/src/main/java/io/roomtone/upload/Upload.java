package io.roomtone.upload;

import static io.roomtone.contracts.state.UploadState.CANCELLED;
import static io.roomtone.contracts.state.UploadState.EXHAUSTED;
import static io.roomtone.contracts.state.UploadState.FAILED;
import static io.roomtone.contracts.state.UploadState.QUEUED;
import static io.roomtone.contracts.state.UploadState.TRANSFERRING;
import static io.roomtone.contracts.state.UploadState.VERIFIED;

import io.roomtone.contracts.state.UploadState;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/// An upload item as it stands. Immutable: a change is a new value, written by [UploadStore] while the
/// row is locked.
///
/// @param entityVersion grows by one with every change of the state
/// @param object where it lies, or will lie, within the destination; parts are separated by `/`
/// @param transferredBytes what the destination holds for sure
/// @param attempts how often a transfer has begun
/// @param fruitless failed attempts in a row that brought no byte forward
/// @param dueAt when a worker should take it; null = never
/// @param problem what went wrong last, for a person; null = nothing
/// @param token of the lease, grows with every claim
/// @param session what the destination calls the unfinished copy; null = none that is to be gone on with
/// @param uncleared why what a cancelled one left unfinished is still at the destination; null = it is not
///     known to be
public record Upload(
        UUID id,
        long entityVersion,
        UploadState state,
        CacheFile file,
        Route route,
        String object,
        long transferredBytes,
        int attempts,
        int fruitless,
        Instant dueAt,
        String problem,
        Instant createdAt,
        String createdBy,
        Instant verifiedAt,
        long token,
        String session,
        String uncleared) {

    /// A new one, to be taken at once.
    public static Upload queued(UUID id, CacheFile file, Route route, String object, Instant now, String by) {
        return new Upload(id, 1, QUEUED, file, route, object, 0, 0, 0, now, null, now, by, null, 0, null, null);
    }

    /// A worker has it until then, unless it renews its lease.
    public Upload claimed(Instant leaseEnd) {
        return to(TRANSFERRING, draft -> {
            draft.dueAt = leaseEnd;
            draft.attempts++;
            draft.token++;
        });
    }

    /// The destination holds these bytes, and was read back.
    public Upload verified(Instant now) {
        return to(VERIFIED, draft -> {
            draft.transferredBytes = file.sizeBytes();
            draft.verifiedAt = now;
            draft.dueAt = null;
            draft.problem = null;
            draft.fruitless = 0;
            draft.session = null;
        });
    }

    /// It is tried again then.
    public Upload failed(String why, int fruitlessNow, Instant nextAttempt) {
        return to(FAILED, draft -> {
            draft.problem = why;
            draft.fruitless = fruitlessNow;
            draft.dueAt = nextAttempt;
        });
    }

    /// Only a person tries again.
    public Upload exhausted(String why, int fruitlessNow) {
        return to(EXHAUSTED, draft -> {
            draft.problem = why;
            draft.fruitless = fruitlessNow;
            draft.dueAt = null;
        });
    }

    /// What attempts left unfinished is cleared away by a worker, once the one that has it is done with it.
    public Upload cancelled(String by, Instant now) {
        return to(CANCELLED, draft -> {
            draft.problem = "Cancelled by " + by + ".";
            draft.fruitless = 0;
            draft.uncleared = null;
            draft.dueAt = attempts == 0 ? null : state == TRANSFERRING ? dueAt : now;
        });
    }

    /// A worker clears away what is unfinished, until then unless it renews its lease.
    public Upload clearing(Instant leaseEnd) {
        return to(CANCELLED, draft -> {
            draft.dueAt = leaseEnd;
            draft.token++;
        });
    }

    /// Nothing of it is left unfinished at the destination.
    public Upload cleared() {
        return to(CANCELLED, draft -> {
            draft.dueAt = null;
            draft.fruitless = 0;
            draft.forget();
        });
    }

    /// What is unfinished is still there.
    ///
    /// @param nextAttempt null = no worker tries again
    public Upload uncleared(String why, int fruitlessNow, Instant nextAttempt) {
        return to(CANCELLED, draft -> {
            draft.uncleared = why;
            draft.fruitless = fruitlessNow;
            draft.dueAt = nextAttempt;
        });
    }

    /// To be taken at once, as if nothing had failed. What was cancelled begins anew: a worker may be clearing
    /// away what is there.
    public Upload requeued(Instant now) {
        return to(QUEUED, draft -> {
            draft.problem = null;
            draft.fruitless = 0;
            draft.dueAt = now;
            if (state == CANCELLED) draft.forget();
        });
    }

    /// What is wrong, for a person; null = nothing.
    public String trouble() {
        return uncleared == null ? problem : problem + " " + uncleared;
    }

    /// Whether a person may ask for another try.
    public boolean retryable() {
        return UploadMoves.may(state, QUEUED) && state != TRANSFERRING;
    }

    /// Whether a person may end it; one that is over, when no worker tries any more to clear it away.
    public boolean cancellable() {
        return UploadMoves.may(state, CANCELLED) && (state != CANCELLED || uncleared != null && dueAt == null);
    }

    private Upload to(UploadState next, Consumer<Draft> change) {
        if (!UploadMoves.may(state, next))
            throw new IllegalStateException("upload " + id + ": " + state + " to " + next);
        var draft = new Draft(this);
        change.accept(draft);
        return new Upload(
                id,
                entityVersion + 1,
                next,
                file,
                route,
                object,
                draft.transferredBytes,
                draft.attempts,
                draft.fruitless,
                draft.dueAt,
                draft.problem,
                createdAt,
                createdBy,
                draft.verifiedAt,
                draft.token,
                draft.session,
                draft.uncleared);
    }

    /// What changes in an upload's life.
    private static final class Draft {
        long transferredBytes;
        int attempts;
        int fruitless;
        Instant dueAt;
        String problem;
        Instant verifiedAt;
        long token;
        String session;
        String uncleared;

        Draft(Upload upload) {
            transferredBytes = upload.transferredBytes;
            attempts = upload.attempts;
            fruitless = upload.fruitless;
            dueAt = upload.dueAt;
            problem = upload.problem;
            verifiedAt = upload.verifiedAt;
            token = upload.token;
            session = upload.session;
            uncleared = upload.uncleared;
        }

        void forget() {
            session = null;
            uncleared = null;
            transferredBytes = 0;
        }
    }
}
