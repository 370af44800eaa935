package io.roomtone.kit.request;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/// Texts of one line, as people enter or search for them: nothing that a log line, a header or PostgreSQL
/// cannot hold.
public final class PlainText {
    /// For `@Pattern`.
    public static final String REGEX = "\\P{Cntrl}*";

    public static final String MESSAGE = "must not have control characters";

    private static final Pattern PLAIN = Pattern.compile(REGEX);

    private PlainText() {}

    /// @param field query parameter
    /// @param text null = none
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`, naming the field
    public static void require(String field, String text) {
        if (text == null || PLAIN.matcher(text).matches()) return;
        throw CommonProblem.INVALID.because("Correct the query.").with(List.of(new FieldError(field, MESSAGE)));
    }

    /// What `ilike` finds the text with, wherever it stands and with nothing in it but itself.
    ///
    /// @return null = any
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`, naming the field
    public static String pattern(String field, String text) {
        require(field, text);
        if (text == null || text.isBlank()) return null;
        return "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
