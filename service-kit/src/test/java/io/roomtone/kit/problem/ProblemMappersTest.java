package io.roomtone.kit.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.testing.People;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
class ProblemMappersTest {
    @Test
    void namesEveryFieldThatIsWrong() {
        post("{\"name\":\" \",\"size\":-1}").statusCode(400).body("errors.field", hasItems("name", "size"));
    }

    @Test
    void refusesAFieldThatIsNotKnown() {
        post("{\"name\":\"a\",\"size\":1,\"colour\":\"red\"}")
                .statusCode(400)
                .body("errors[0].field", equalTo("colour"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{\"size\":\"big\"}", "\u0000\u0001", "{\"name\":{}}"})
    void answersGarbageWithAProblem(String garbage) {
        post(garbage)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid"))
                .body("detail", not(containsString("Exception")));
    }

    @Test
    void doesNotBendAValueUntilItFits() {
        post("{\"name\":\"a\",\"size\":1.5}")
                .statusCode(400)
                .body("errors[0].field", equalTo("size"))
                .body("errors[0].detail", equalTo("must be a whole number"));
    }

    @Test
    void saysWhatIsNotThere() {
        given().get("/nowhere").then().statusCode(404);
    }

    @Test
    void carriesATraceId() {
        post("{").body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(People.token("oli", "operator"))
                .header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body(body)
                .post("/things")
                .then()
                .contentType("application/problem+json");
    }
}
