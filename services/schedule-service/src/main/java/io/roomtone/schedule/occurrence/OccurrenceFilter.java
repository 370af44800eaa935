package io.roomtone.schedule.occurrence;

import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.schedule.TermsCheck;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the list of occurrences: those that are going on at some time of `[from, to)`.
public class OccurrenceFilter {
    private static final Duration USUAL = Duration.ofDays(7);
    private static final Duration LONGEST = Duration.ofDays(100);

    // no schedule runs outside, and the database holds no moment that is far out
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2300-01-01T00:00:00Z");

    @QueryParam("from")
    @Parameter(description = "UTC, ISO 8601. Default: now")
    String from;

    @QueryParam("to")
    @Parameter(description = "UTC, ISO 8601; at most 100 days after from. Default: seven days after from")
    String to;

    @QueryParam("scheduleId")
    UUID scheduleId;

    /// @param from inclusive
    /// @param to exclusive
    record Range(Instant from, Instant to) {}

    /// @throws io.roomtone.kit.problem.ProblemException `invalid` for what is no range
    Range range(Instant now) {
        var begin = instant("from", from, now);
        var end = instant("to", to, begin.plus(USUAL));
        if (!end.isAfter(begin) || Duration.between(begin, end).compareTo(LONGEST) > 0)
            throw wrong("to", "must be after from, by " + LONGEST.toDays() + " days at most");
        return new Range(begin, end);
    }

    private static Instant instant(String field, String text, Instant otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        try {
            return possible(field, Instant.parse(text.strip()));
        } catch (DateTimeException e) {
            throw wrong(field, "not a time such as 2026-11-24T09:00:00Z");
        }
    }

    private static Instant possible(String field, Instant moment) {
        if (moment.isBefore(FIRST) || moment.isAfter(LAST)) throw wrong(field, "must be between 1970 and 2300");
        return moment;
    }

    private static RuntimeException wrong(String field, String detail) {
        return TermsCheck.invalid(List.of(new FieldError(field, detail)));
    }
}
