package io.roomtone.upload;

import io.roomtone.contracts.state.UploadState;

/// Where an upload may go from its state.
final class UploadMoves {
    private UploadMoves() {}

    static boolean may(UploadState from, UploadState to) {
        return switch (from) {
            case QUEUED -> to == UploadState.TRANSFERRING || to == UploadState.CANCELLED;
            // to itself: a worker died, another one takes over
            case TRANSFERRING -> true;
            case FAILED -> to == UploadState.TRANSFERRING || to == UploadState.QUEUED || to == UploadState.CANCELLED;
            case EXHAUSTED -> to == UploadState.QUEUED || to == UploadState.CANCELLED;
            // to itself: what is unfinished is cleared away
            case CANCELLED -> to == UploadState.QUEUED || to == UploadState.CANCELLED;
            case VERIFIED -> false;
        };
    }
}
