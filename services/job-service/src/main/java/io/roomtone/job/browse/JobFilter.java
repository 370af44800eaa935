package io.roomtone.job.browse;

import io.roomtone.contracts.state.JobState;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.request.PlainText;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the list of jobs.
public class JobFilter {
    @QueryParam("state")
    @Parameter(description = "State, any of several: state=queued&state=claimed")
    List<String> states;

    @QueryParam("nodeId")
    UUID nodeId;

    @QueryParam("scheduleId")
    UUID scheduleId;

    @QueryParam("text")
    @Parameter(description = "Part of the name, folder, room or node name")
    String text;

    @QueryParam("sort")
    @Parameter(
            description =
                    "createdAt, startAt, name, state or node; with a minus in front for descending. Default -createdAt")
    String sort;

    /// Null = every state.
    String[] states() {
        if (states == null || states.isEmpty()) return null;
        return states.stream().map(JobFilter::state).toArray(String[]::new);
    }

    /// A pattern for `ilike`; null = any.
    String pattern() {
        return PlainText.pattern("text", text);
    }

    /// An `order by` clause, from a fixed set.
    String order() {
        if (sort == null || sort.isBlank()) return JobSort.CREATED_AT.descending();
        boolean descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        var by = Arrays.stream(JobSort.values())
                .filter(s -> s.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("sort", "one of " + names()));
        return descending ? by.descending() : by.ascending();
    }

    private static String state(String slug) {
        return Arrays.stream(JobState.values())
                .map(JobState::slug)
                .filter(slug::equals)
                .findFirst()
                .orElseThrow(() -> invalid("state", "not a state: " + slug));
    }

    private static String names() {
        return Arrays.stream(JobSort.values()).map(JobSort::parameter).collect(Collectors.joining(", "));
    }

    private static RuntimeException invalid(String field, String detail) {
        return CommonProblem.INVALID.because("Correct the query.").with(List.of(new FieldError(field, detail)));
    }
}
