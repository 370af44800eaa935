package io.roomtone.kit.inbox;

/// A record that can never be taken in, however often it is tried.
public final class PoisonException extends RuntimeException {
    /// @param why goes into the dead-letter record's headers
    public PoisonException(String why) {
        super(why);
    }

    PoisonException(String why, Throwable cause) {
        super(why, cause);
    }
}
