package io.roomtone.job;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;

/// A job as it stands. Immutable: a change is a new value, written by [JobStore] while the row is locked.
///
/// @param entityVersion grows by one with every change that others hear of
/// @param claimUntil an agent must have taken it by then
/// @param stop null = nobody asked
/// @param deliveredSha256 digest that the agent has a receipt for; null = none
/// @param olderSha256 digest of verified bytes of an older take, should the newest bring none; null = none
/// @param startedAt first captured sample; null = no audio yet
/// @param finishedAt null = not terminal
public record Job(
        UUID id,
        UUID recordingId,
        long entityVersion,
        JobState state,
        JobOrder order,
        Instant claimUntil,
        CaptureWindow window,
        Lease lease,
        StopRequest stop,
        Preview preview,
        boolean recovered,
        String deliveredSha256,
        String olderSha256,
        Instant createdAt,
        String createdBy,
        Instant startedAt,
        Instant finishedAt) {

    /// The job in its next state, one version on.
    ///
    /// @throws IllegalStateException when the states do not allow it (a fault of the program)
    public Job to(JobState next, Instant now) {
        if (!state.mayBecome(next)) throw new IllegalStateException("job " + id + ": " + state + " to " + next);
        return with(draft -> {
            draft.state = next;
            draft.finishedAt = next.terminal() ? now : null;
            draft.entityVersion++;
        });
    }

    /// Whether a node has it ahead of its start.
    public boolean reserved(Instant now) {
        return state instanceof JobState.Claimed && order.startAt().isAfter(now);
    }

    /// Somebody wants it to end; one version on.
    public Job with(StopRequest request) {
        return with(draft -> {
            draft.stop = request;
            draft.entityVersion++;
        });
    }

    /// The first sample was captured then; the window is known from now on.
    public Job started(Instant first) {
        return with(draft -> {
            draft.startedAt = first;
            draft.window = order.windowFrom(first);
        });
    }

    public Job with(Lease changed) {
        return with(draft -> draft.lease = changed);
    }

    public Job with(Preview changed) {
        return with(draft -> draft.preview = changed);
    }

    public Job recovered(boolean also) {
        return with(draft -> draft.recovered |= also);
    }

    /// The library gave its receipt; the first digest stands.
    public Job delivered(String sha256) {
        return with(draft -> draft.deliveredSha256 = deliveredSha256 == null ? sha256 : deliveredSha256);
    }

    /// The library holds bytes of an older take.
    public Job withOlder(String sha256) {
        return with(draft -> draft.olderSha256 = sha256);
    }

    private Job with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new Job(
                id,
                recordingId,
                draft.entityVersion,
                draft.state,
                order,
                claimUntil,
                draft.window,
                draft.lease,
                draft.stop,
                draft.preview,
                draft.recovered,
                draft.deliveredSha256,
                draft.olderSha256,
                createdAt,
                createdBy,
                draft.startedAt,
                draft.finishedAt);
    }

    /// What changes in a job's life.
    private static final class Draft {
        long entityVersion;
        JobState state;
        CaptureWindow window;
        Lease lease;
        StopRequest stop;
        Preview preview;
        boolean recovered;
        String deliveredSha256;
        String olderSha256;
        Instant startedAt;
        Instant finishedAt;

        Draft(Job job) {
            entityVersion = job.entityVersion;
            state = job.state;
            window = job.window;
            lease = job.lease;
            stop = job.stop;
            preview = job.preview;
            recovered = job.recovered;
            deliveredSha256 = job.deliveredSha256;
            olderSha256 = job.olderSha256;
            startedAt = job.startedAt;
            finishedAt = job.finishedAt;
        }
    }
}
