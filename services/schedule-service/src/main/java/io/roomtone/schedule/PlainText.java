package io.roomtone.schedule;

/// Texts of one line, as people enter them: nothing that a log line, a header or PostgreSQL cannot hold.
public final class PlainText {
    /// For `@Pattern`.
    public static final String REGEX = "\\P{Cntrl}*";

    public static final String MESSAGE = "must not have control characters";

    private PlainText() {}
}
