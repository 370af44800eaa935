package io.roomtone.schedule.browse;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.request.PlainText;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the list of schedules.
public class ScheduleFilter {
    @QueryParam("text")
    @Parameter(description = "Part of the name, folder, room or node name")
    String text;

    @QueryParam("nodeId")
    UUID nodeId;

    @QueryParam("archived")
    @DefaultValue("false")
    @Parameter(description = "Those that are archived instead of those that run")
    boolean archived;

    @QueryParam("sort")
    @Parameter(
            description = "name, nextStartsAt, createdAt or node; with a minus in front for descending. Default name")
    String sort;

    /// A pattern for `ilike`; null = any.
    String pattern() {
        return PlainText.pattern("text", text);
    }

    /// An `order by` clause, from a fixed set.
    String order() {
        if (sort == null || sort.isBlank()) return ScheduleSort.NAME.clause(false);
        boolean descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        return Arrays.stream(ScheduleSort.values())
                .filter(s -> s.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("sort", "one of " + names()))
                .clause(descending);
    }

    private static String names() {
        return Arrays.stream(ScheduleSort.values()).map(ScheduleSort::parameter).collect(Collectors.joining(", "));
    }

    private static RuntimeException invalid(String field, String detail) {
        return CommonProblem.INVALID.because("Correct the query.").with(List.of(new FieldError(field, detail)));
    }
}
