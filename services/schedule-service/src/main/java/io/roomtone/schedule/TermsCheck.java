package io.roomtone.schedule;

import io.roomtone.contracts.state.Recurrence;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Whether what a person states makes sense by itself. Knows no database.
public final class TermsCheck {
    // nobody means the year 20266
    private static final LocalDate LAST_DAY = LocalDate.of(2200, 1, 1);

    private final List<FieldError> errors = new ArrayList<>();

    private TermsCheck() {}

    /// @param before null = a new schedule; the same timing may be kept though it is over
    /// @throws io.roomtone.kit.problem.ProblemException `invalid`, with every field that is wrong
    public static Terms terms(ScheduleRequest request, Terms before, Instant now) {
        var check = new TermsCheck();
        check.zone(request);
        check.days(request);
        check.time(request);
        check.rest(request);
        check.refuse();
        var terms = request.terms();
        if (before == null || !before.timing().equals(terms.timing())) check.someRunLeft(terms.timing(), now);
        check.refuse();
        return terms;
    }

    /// What every refusal for fields looks like.
    public static RuntimeException invalid(List<FieldError> errors) {
        return CommonProblem.INVALID
                .because("Correct the named fields and send it again.")
                .with(errors);
    }

    private void zone(ScheduleRequest request) {
        if (!ZoneId.getAvailableZoneIds().contains(request.zone()))
            wrong("zone", "not a time zone; write an IANA name such as Europe/Berlin");
    }

    private void days(ScheduleRequest request) {
        boolean hasDays = request.days() != null && !request.days().isEmpty();
        switch (request.recurrence()) {
            case ONCE -> {
                if (request.date() == null) wrong("date", "a schedule that runs once needs its day");
                if (request.startsOn() != null) wrong("startsOn", "not with recurrence once");
                if (request.endsOn() != null) wrong("endsOn", "not with recurrence once");
            }
            case DAILY, WEEKLY -> {
                if (request.date() != null) wrong("date", "only with recurrence once");
                bounds(request);
            }
        }
        if (request.recurrence() == Recurrence.WEEKLY && !hasDays) wrong("days", "name at least one day of the week");
        if (request.recurrence() != Recurrence.WEEKLY && hasDays) wrong("days", "only with recurrence weekly");
        within("date", request.date());
        within("startsOn", request.startsOn());
        within("endsOn", request.endsOn());
    }

    private void bounds(ScheduleRequest request) {
        if (request.startsOn() == null || request.endsOn() == null) return;
        if (request.endsOn().isBefore(request.startsOn())) wrong("endsOn", "must not be before startsOn");
    }

    private void within(String field, LocalDate day) {
        if (day != null && (day.isBefore(LocalDate.EPOCH) || day.isAfter(LAST_DAY)))
            wrong(field, "must be between " + LocalDate.EPOCH + " and " + LAST_DAY);
    }

    private void time(ScheduleRequest request) {
        if (request.startTime().getNano() != 0) wrong("startTime", "to the second, not finer");
    }

    private void rest(ScheduleRequest request) {
        var channels = request.channels();
        if (channels != null && new HashSet<>(channels).size() < channels.size())
            wrong("channels", "each at most once");
        if (request.nameTemplate() != null)
            NameTemplate.problem(request.nameTemplate()).ifPresent(problem -> wrong("nameTemplate", problem));
    }

    private void someRunLeft(Timing timing, Instant now) {
        if (timing.windows(now).findFirst().isPresent()) return;
        switch (timing.recurrence()) {
            case ONCE -> wrong("date", "this start has passed, or the zone has no such day");
            case DAILY, WEEKLY -> wrong("endsOn", "it would never run: no such day is left");
        }
    }

    private void wrong(String field, String detail) {
        errors.add(new FieldError(field, detail));
    }

    private void refuse() {
        if (!errors.isEmpty()) throw invalid(errors);
    }
}
