package io.roomtone.upload.transfer;

/// Somebody else has the item now, or a person cancelled it: this worker changes nothing more.
final class LeaseLostException extends RuntimeException {
    LeaseLostException() {
        super("the lease is lost", null, false, false);
    }
}
