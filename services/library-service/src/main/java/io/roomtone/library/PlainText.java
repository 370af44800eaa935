package io.roomtone.library;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.List;
import java.util.regex.Pattern;

/// Texts of one line, as people search for them: nothing that PostgreSQL cannot hold.
public final class PlainText {
    private static final Pattern PLAIN = Pattern.compile("\\P{Cntrl}*");

    private PlainText() {}

    /// @param text null = none
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`, naming the field
    public static void require(String field, String text) {
        if (text == null || PLAIN.matcher(text).matches()) return;
        throw CommonProblem.INVALID
                .because("Correct the query.")
                .with(List.of(new FieldError(field, "must not have control characters")));
    }
}
