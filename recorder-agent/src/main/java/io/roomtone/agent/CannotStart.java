package io.roomtone.agent;

/// Something that only a person can mend before the agent can run; the message says what.
public final class CannotStart extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }
}
