package io.roomtone.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.opentelemetry.api.trace.Span;
import io.roomtone.kit.Uuid7;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Turns a failure into a problem, for REST resources and for raw routes alike.
@ApplicationScoped
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final ObjectMapper mapper;

    Problems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// Answers a raw Vert.x route. Does nothing when the answer has begun or the caller is gone.
    public void write(RoutingContext context, Throwable failure) {
        var problem = of(failure);
        var response = context.response();
        if (response.ended() || response.headWritten() || response.closed()) return;
        problem.headers().forEach(response::putHeader);
        response.setStatusCode(problem.type().status())
                .putHeader("Content-Type", ProblemBody.MEDIA_TYPE)
                .end(json(problem.body(traceId())));
    }

    /// The problem behind a failure; anything unexpected is logged once and becomes `internal` without its message.
    public ProblemException of(Throwable failure) {
        return switch (failure) {
            case ProblemException problem -> problem;
            case io.quarkus.security.UnauthorizedException e -> unauthenticated();
            case io.quarkus.security.AuthenticationFailedException e -> unauthenticated();
            case io.quarkus.security.ForbiddenException e ->
                CommonProblem.FORBIDDEN.because("Your account lacks the permission for this.");
            default -> {
                LOG.error("request failed unexpectedly", failure);
                yield CommonProblem.INTERNAL.because(
                        "This is a fault of the service, not of the request. Try again; if it stays, report the trace id.");
            }
        };
    }

    static ProblemException unauthenticated() {
        return CommonProblem.UNAUTHENTICATED
                .because("The access token is missing, expired or not from our identity provider.")
                .withHeader("WWW-Authenticate", "Bearer");
    }

    static String traceId() {
        var span = Span.current().getSpanContext();
        return span.isValid() ? span.getTraceId() : Uuid7.next().toString().replace("-", "");
    }

    private String json(ProblemBody body) {
        try {
            return mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem body is always JSON", e);
        }
    }
}
