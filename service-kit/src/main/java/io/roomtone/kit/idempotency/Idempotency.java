package io.roomtone.kit.idempotency;

import io.quarkus.scheduler.Scheduled;
import io.roomtone.kit.Wire;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;

/// Does a piece of work once for each key of a caller.
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 200;
    // waits for a transaction that holds the same key, so that the answer is there when this one reads it
    private static final String RESERVE = """
            insert into idempotency_key (caller, key, fingerprint) values ($1, $2, $3) on conflict do nothing
            """;
    private static final String REMEMBER = """
            update idempotency_key set status = $3, answer = $4 where caller = $1 and key = $2
            """;
    private static final String RECALL = """
            select fingerprint, status, answer from idempotency_key where caller = $1 and key = $2
            """;
    private static final String FORGET = """
            delete from idempotency_key where created_at < now() - interval '7 days'
            """;

    private final Pool pool;
    private final Outbox outbox;

    Idempotency(Pool pool, Outbox outbox) {
        this.pool = pool;
        this.outbox = outbox;
    }

    /// What the work answers.
    public record Answer(int status, Object body) {}

    /// Runs the work in a transaction, or answers what it answered the first time (header `Idempotency-Replayed:
    /// true`).
    /// Work that fails leaves nothing behind, and its key is free again.
    ///
    /// @param key the header `Idempotency-Key`, 1 to 200 characters
    /// @param request what was asked; another request under the same key is refused
    public Uni<Response> once(Caller caller, String key, Object request, Function<SqlConnection, Uni<Answer>> work) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            return Uni.createFrom().failure(Idempotency::keyMissing);
        }
        var seal = KeySeal.of(caller.id(), key);
        var asked =
                new Asked(caller.id(), seal, seal.fingerprint(request.getClass().getName() + Wire.write(request)));
        return pool.withTransaction(tx -> tx.preparedQuery(RESERVE)
                        .execute(Tuple.of(asked.callerId(), asked.key().name(), asked.fingerprint()))
                        .chain(reserved -> reserved.rowCount() == 1 ? first(tx, asked, work) : again(tx, asked)))
                .invoke(outbox::poke);
    }

    /// @param fingerprint tells one request from another
    private record Asked(String callerId, KeySeal key, String fingerprint) {}

    @Scheduled(every = "1h", delayed = "1m")
    Uni<Void> forgetOldKeys() {
        return pool.query(FORGET).execute().replaceWithVoid();
    }

    private Uni<Response> first(SqlConnection tx, Asked asked, Function<SqlConnection, Uni<Answer>> work) {
        return work.apply(tx).chain(answer -> remember(tx, asked, answer));
    }

    private Uni<Response> remember(SqlConnection tx, Asked asked, Answer answer) {
        var json = Wire.write(answer.body());
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.of(
                        asked.callerId(),
                        asked.key().name(),
                        answer.status(),
                        asked.key().seal(json)))
                .map(done -> response(answer.status(), json).build());
    }

    private Uni<Response> again(SqlConnection tx, Asked asked) {
        return tx.preparedQuery(RECALL)
                .execute(Tuple.of(asked.callerId(), asked.key().name()))
                .map(rows -> replay(rows.iterator().next(), asked));
    }

    private static Response replay(Row row, Asked asked) {
        if (!row.getString(0).equals(asked.fingerprint())) {
            throw CommonProblem.IDEMPOTENCY_KEY_REUSED.because(
                    "This Idempotency-Key was used for a different request. Make a new key for a new request.");
        }
        return response(row.getInteger(1), asked.key().open(row.getString(2)))
                .header("Idempotency-Replayed", "true")
                .build();
    }

    private static Response.ResponseBuilder response(int status, String json) {
        return Response.status(status).type(MediaType.APPLICATION_JSON_TYPE).entity(json);
    }

    private static RuntimeException keyMissing() {
        return CommonProblem.INVALID
                .because(
                        "Send a header Idempotency-Key with a new random value, so that a repeated request is made once.")
                .with(List.of(new FieldError("Idempotency-Key", "1 to " + LONGEST_KEY + " characters")));
    }
}
