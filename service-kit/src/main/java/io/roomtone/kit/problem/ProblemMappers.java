package io.roomtone.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.StreamSupport;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// The one place where exceptions of REST resources become answers.
public class ProblemMappers {
    private final Problems problems;

    ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper(priority = 1)
    public Response problem(ProblemException e) {
        return answer(e);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(io.quarkus.security.UnauthorizedException e) {
        return answer(problems.of(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response authenticationFailed(io.quarkus.security.AuthenticationFailedException e) {
        return answer(problems.of(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(io.quarkus.security.ForbiddenException e) {
        return answer(problems.of(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response violations(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(v -> new ProblemBody.FieldError(field(v), v.getMessage()))
                .sorted(java.util.Comparator.comparing(ProblemBody.FieldError::field))
                .toList();
        return answer(CommonProblem.INVALID
                .because("Correct the named fields and send it again.")
                .with(errors));
    }

    // named apart, since the framework has a mapper of its own for this subclass
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e) {
        return answer(BadJson.problem(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response unreadable(JsonProcessingException e) {
        return answer(BadJson.problem(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) return answer(BadJson.problem(json));
        int status = e.getResponse().getStatus();
        if (status < 400) return e.getResponse();
        return answer(CommonProblem.ofStatus(status).because(sentence(status)));
    }

    @ServerExceptionMapper(priority = 1)
    public Response anythingElse(Exception e) {
        return answer(problems.of(e));
    }

    // the first two nodes of a parameter's path are the method and its argument
    private static String field(ConstraintViolation<?> violation) {
        var nodes = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        return String.join(
                ".", nodes.size() > 2 ? nodes.subList(2, nodes.size()) : nodes.subList(nodes.size() - 1, nodes.size()));
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "Nothing is known under this address.";
            case 405 -> "This address does not take that method.";
            case 415 -> "Send application/json.";
            default -> status < 500 ? "Check the address, headers and body of the request." : "Try again in a moment.";
        };
    }

    private static Response answer(ProblemException problem) {
        var response = Response.status(problem.type().status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(problem.body(Problems.traceId()));
        problem.headers().forEach(response::header);
        return response.build();
    }
}
