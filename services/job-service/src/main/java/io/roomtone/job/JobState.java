package io.roomtone.job;

import io.roomtone.contracts.state.FailureReason;

/// Where a job stands, and where it may go from there. The CHECK constraints of table `job` say the same.
public sealed interface JobState {
    JobState QUEUED = new Queued();
    JobState CLAIMED = new Claimed();
    JobState RECORDING = new Recording();
    JobState FINALIZING = new Finalizing();
    JobState COMPLETED = new Completed();

    /// Waiting for its node.
    record Queued() implements JobState {}

    /// Leased; no audio yet.
    record Claimed() implements JobState {}

    /// Audio is being captured.
    record Recording() implements JobState {}

    /// Capture is over; rendering and delivering.
    record Finalizing() implements JobState {}

    /// The library holds the verified bytes.
    record Completed() implements JobState {}

    /// @param detail what a person should know; null if the reason says it all
    record Failed(FailureReason reason, String detail) implements JobState {}

    /// Ended before there was audio, or given up on purpose.
    record Cancelled(String detail) implements JobState {}

    /// Verified bytes complete a job from anywhere; an agent that was only unreachable brings its job back.
    default boolean mayBecome(JobState next) {
        return switch (this) {
            case Queued _ -> !(next instanceof Queued);
            case Claimed _ -> !(next instanceof Claimed);
            case Recording _ ->
                switch (next) {
                    case Queued _ -> false;
                    case Claimed _ -> false;
                    case Recording _ -> false;
                    case Finalizing _ -> true;
                    case Completed _ -> true;
                    case Failed _ -> true;
                    case Cancelled _ -> true;
                };
            case Finalizing _ -> next.terminal();
            // the agent's own word about its failure is better than our guess
            case Failed _ ->
                next instanceof Completed
                        || reopenable()
                                && (next.leased()
                                        || next instanceof Cancelled
                                        || next instanceof Failed said && !said.reopenable());
            case Cancelled _ -> next instanceof Completed;
            case Completed _ -> false;
        };
    }

    /// Whether an agent holds it.
    default boolean leased() {
        return switch (this) {
            case Claimed _ -> true;
            case Recording _ -> true;
            case Finalizing _ -> true;
            case Queued _ -> false;
            case Completed _ -> false;
            case Failed _ -> false;
            case Cancelled _ -> false;
        };
    }

    default boolean terminal() {
        return wire().terminal();
    }

    /// Whether the agent with the newest token may take it up again: nobody said that it is over, we only could
    /// not hear.
    default boolean reopenable() {
        return reason() == FailureReason.LEASE_EXPIRED || reason() == FailureReason.NOT_CLAIMED_IN_WINDOW;
    }

    /// The failure reason; null in other states.
    default FailureReason reason() {
        return this instanceof Failed failed ? failed.reason() : null;
    }

    /// What a person should know about the state; null if nothing.
    default String detail() {
        return switch (this) {
            case Failed s -> s.detail();
            case Cancelled s -> s.detail();
            case Queued _ -> null;
            case Claimed _ -> null;
            case Recording _ -> null;
            case Finalizing _ -> null;
            case Completed _ -> null;
        };
    }

    /// The name on the wire and in the database.
    default io.roomtone.contracts.state.JobState wire() {
        return switch (this) {
            case Queued _ -> io.roomtone.contracts.state.JobState.QUEUED;
            case Claimed _ -> io.roomtone.contracts.state.JobState.CLAIMED;
            case Recording _ -> io.roomtone.contracts.state.JobState.RECORDING;
            case Finalizing _ -> io.roomtone.contracts.state.JobState.FINALIZING;
            case Completed _ -> io.roomtone.contracts.state.JobState.COMPLETED;
            case Failed _ -> io.roomtone.contracts.state.JobState.FAILED;
            case Cancelled _ -> io.roomtone.contracts.state.JobState.CANCELLED;
        };
    }

    /// The state behind its name.
    static JobState of(io.roomtone.contracts.state.JobState wire, FailureReason reason, String detail) {
        return switch (wire) {
            case QUEUED -> QUEUED;
            case CLAIMED -> CLAIMED;
            case RECORDING -> RECORDING;
            case FINALIZING -> FINALIZING;
            case COMPLETED -> COMPLETED;
            case FAILED -> new Failed(reason, detail);
            case CANCELLED -> new Cancelled(detail);
        };
    }
}
