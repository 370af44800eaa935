package io.roomtone.job;

import java.time.Instant;
import java.util.UUID;

/// A job as it stands. Immutable: a change is a new value, written by [JobStore] while the row is locked.
///
/// @param entityVersion grows by one with every change that others hear of
/// @param claimUntil an agent must have taken it by then
/// @param stop null = nobody asked
/// @param deliveredSha256 digest that the agent has a receipt for; null = none
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
        Instant createdAt,
        String createdBy,
        Instant startedAt,
        Instant finishedAt) {

    /// The job in its next state, one version on.
    ///
    /// @throws IllegalStateException when the states do not allow it (a fault of the program)
    public Job to(JobState next, Instant now) {
        if (!state.mayBecome(next)) throw new IllegalStateException("job " + id + ": " + state + " to " + next);
        return copy(next, lease, stop, preview, recovered, deliveredSha256, startedAt, next.terminal() ? now : null)
                .nextVersion();
    }

    /// The first sample was captured then; the window is known from now on.
    public Job started(Instant first) {
        var known = CaptureWindow.of(first, order.length());
        return new Job(
                id,
                recordingId,
                entityVersion,
                state,
                order,
                claimUntil,
                known,
                lease,
                stop,
                preview,
                recovered,
                deliveredSha256,
                createdAt,
                createdBy,
                first,
                finishedAt);
    }

    public Job with(Lease changed) {
        return copy(state, changed, stop, preview, recovered, deliveredSha256, startedAt, finishedAt);
    }

    public Job with(Preview changed) {
        return copy(state, lease, stop, changed, recovered, deliveredSha256, startedAt, finishedAt);
    }

    /// Somebody wants it to end; one version on.
    public Job with(StopRequest request) {
        return copy(state, lease, request, preview, recovered, deliveredSha256, startedAt, finishedAt)
                .nextVersion();
    }

    public Job recovered(boolean also) {
        return copy(state, lease, stop, preview, recovered || also, deliveredSha256, startedAt, finishedAt);
    }

    /// The library gave its receipt; the first digest stands.
    public Job delivered(String sha256) {
        var digest = deliveredSha256 == null ? sha256 : deliveredSha256;
        return copy(state, lease, stop, preview, recovered, digest, startedAt, finishedAt);
    }

    private Job nextVersion() {
        return new Job(
                id,
                recordingId,
                entityVersion + 1,
                state,
                order,
                claimUntil,
                window,
                lease,
                stop,
                preview,
                recovered,
                deliveredSha256,
                createdAt,
                createdBy,
                startedAt,
                finishedAt);
    }

    private Job copy(
            JobState newState,
            Lease newLease,
            StopRequest newStop,
            Preview newPreview,
            boolean newRecovered,
            String newDigest,
            Instant newStart,
            Instant newFinish) {
        return new Job(
                id,
                recordingId,
                entityVersion,
                newState,
                order,
                claimUntil,
                window,
                newLease,
                newStop,
                newPreview,
                newRecovered,
                newDigest,
                createdAt,
                createdBy,
                newStart,
                newFinish);
    }
}
