package io.roomtone.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.TestService;
import io.roomtone.kit.testing.People;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@KitTest
class IdempotencyTest {
    @Inject
    Pool pool;

    @Test
    void answersARepeatedRequestWithTheFirstResult() {
        var key = key();

        var first = post("oli", key, "{\"name\":\"a\",\"size\":1}");
        var second = post("oli", key, "{\"size\":1,\"name\":\"a\"}");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(second.asString()).isEqualTo(first.asString());
    }

    @Test
    void doesTheWorkOnceForRequestsAtTheSameTime() throws Exception {
        var key = key();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(IntStream.range(0, 8)
                    .<Callable<String>>mapToObj(i -> () ->
                            post("oli", key, "{\"name\":\"b\",\"size\":1}").asString())
                    .toList());

            var answers = new java.util.HashSet<String>();
            for (var one : all) answers.add(one.get());
            assertThat(answers).hasSize(1).first().asString().contains("\"name\":\"b\"");
        }
    }

    @Test
    void refusesAnotherRequestUnderTheSameKey() {
        var key = key();
        post("oli", key, "{\"name\":\"a\",\"size\":1}");

        post("oli", key, "{\"name\":\"c\",\"size\":1}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keepsNothingThatAGuessOfTheRequestCouldBeComparedWith() {
        post("oli", key(), "{\"name\":\"a secret\",\"size\":1}").then().statusCode(201);
        post("oli", key(), "{\"name\":\"a secret\",\"size\":1}").then().statusCode(201);

        var twice = pool.query("select 1 from idempotency_key group by fingerprint having count(*) > 1")
                .executeAndAwait();

        assertThat(twice).isEmpty();
    }

    @Test
    void keepsKeysOfDifferentPeopleApart() {
        var key = key();

        var oli = post("oli", key, "{\"name\":\"a\",\"size\":1}");
        var ada = post("ada", key, "{\"name\":\"a\",\"size\":1}");

        assertThat(ada.asString()).isNotEqualTo(oli.asString());
    }

    @Test
    void leavesTheKeyFreeWhenTheWorkFails() {
        var key = key();

        var failed = post("oli", key, "{\"name\":\"" + TestService.REFUSED + "\",\"size\":1}");
        var second = post("oli", key, "{\"name\":\"a\",\"size\":1}");

        assertThat(failed.statusCode()).isEqualTo(404);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.header("Idempotency-Replayed")).isNull();
    }

    @Test
    void keepsNeitherTheKeyNorTheAnswerInTheClear() {
        var key = key();
        var secret = "secret-" + key();

        post("oli", key, "{\"name\":\"" + secret + "\",\"size\":1}").then().statusCode(201);

        var kept = pool.query("select k::text from idempotency_key as k")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(5));
        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(
                        row -> assertThat(row.getString(0)).doesNotContain(key).doesNotContain(secret));
    }

    @Test
    void asksForTheKey() {
        given().auth()
                .oauth2(People.token("oli", "operator"))
                .contentType("application/json")
                .body("{\"name\":\"a\",\"size\":1}")
                .post("/things")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("Idempotency-Key"));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static Response post(String name, String key, String body) {
        return given().auth()
                .oauth2(People.token(name, "operator"))
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/things");
    }
}
