package io.roomtone.upload.queue;

import io.roomtone.contracts.state.UploadState;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/// Query parameters of the list of uploads.
public class UploadFilter {
    @QueryParam("recordingId")
    UUID recordingId;

    @QueryParam("policyId")
    UUID policyId;

    @QueryParam("state")
    @Parameter(description = "State, any of several: state=queued&state=failed")
    List<String> states;

    @QueryParam("sort")
    @Parameter(
            description =
                    "createdAt, state, recording, destination or sizeBytes; with a minus in front for descending. Default -createdAt")
    String sort;

    /// Null = every state.
    String[] states() {
        if (states == null || states.isEmpty()) return null;
        return states.stream().map(UploadFilter::state).toArray(String[]::new);
    }

    /// An `order by` clause, from a fixed set.
    String order() {
        if (sort == null || sort.isBlank()) return UploadSort.CREATED_AT.descending();
        boolean descending = sort.startsWith("-");
        var name = descending ? sort.substring(1) : sort;
        var by = Arrays.stream(UploadSort.values())
                .filter(s -> s.parameter().equals(name))
                .findFirst()
                .orElseThrow(() -> invalid("sort", "one of " + names()));
        return descending ? by.descending() : by.ascending();
    }

    private static String state(String slug) {
        return Arrays.stream(UploadState.values())
                .map(UploadState::slug)
                .filter(slug::equals)
                .findFirst()
                .orElseThrow(() -> invalid("state", "not a state: " + slug));
    }

    private static String names() {
        return Arrays.stream(UploadSort.values()).map(UploadSort::parameter).collect(Collectors.joining(", "));
    }

    private static RuntimeException invalid(String field, String detail) {
        return CommonProblem.INVALID.because("Correct the query.").with(List.of(new FieldError(field, detail)));
    }
}
