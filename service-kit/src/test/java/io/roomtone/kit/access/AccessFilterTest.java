package io.roomtone.kit.access;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.kit.KitTest;
import io.roomtone.kit.TestKeys;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.Topic;
import io.roomtone.kit.token.Jws;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class AccessFilterTest {
    private static final UUID NODE = UUID.randomUUID();

    @Test
    void asksStrangersToSignIn() {
        given().get("/things/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void refusesATokenThatIsNone() {
        given().auth()
                .oauth2("a.b.c")
                .get("/things/mine")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void refusesAndAuditsWhoLacksThePermission() {
        var name = "viewer-" + UUID.randomUUID();

        given().auth()
                .oauth2(People.token(name, "viewer"))
                .header("Idempotency-Key", "k")
                .contentType("application/json")
                .body("{\"name\":\"x\",\"size\":1}")
                .post("/things")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", containsString("recording:create"));

        try (var audit = new Topic("roomtone.audit")) {
            eventually(() -> assertThat(audit.values())
                    .anySatisfy(event -> assertThat(event)
                            .contains(name, "\"action\":\"thing.create\"", "\"outcome\":\"refused\"")));
        }
    }

    @Test
    void readsTheScopeFromTheToken() {
        given().auth()
                .oauth2(People.token("nora", Set.of("operator"), Set.of("annex"), Set.of()))
                .get("/things/mine")
                .then()
                .statusCode(200)
                .body(equalTo("nora [annex]"));
    }

    @Test
    void closesAMethodThatSaysNotWhoItIsFor() {
        given().auth()
                .oauth2(People.token("ada", "admin"))
                .get("/things/forgotten")
                .then()
                .statusCode(403);
    }

    @Test
    void opensWhatIsForAnyone() {
        given().get("/things/open").then().statusCode(200);
    }

    @Test
    void keepsMetricsForThoseWhoSeeEverything() {
        given().get("/q/metrics").then().statusCode(401);
        given().auth()
                .oauth2(People.token("vera", "viewer"))
                .get("/q/metrics")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(People.token("ada", "admin"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(People.token("scraper", "metrics"))
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @Test
    void knowsANodeByItsToken() {
        var token = TestKeys.token(NODE, Instant.now().plusSeconds(60), Jws.NODE);

        given().header("Authorization", "Node " + token)
                .get("/things/nodes/" + NODE)
                .then()
                .statusCode(200)
                .body(equalTo("node " + NODE));
    }

    @Test
    void hidesOtherNodesFromANode() {
        var token = TestKeys.token(NODE, Instant.now().plusSeconds(60), Jws.NODE);

        given().header("Authorization", "Node " + token)
                .get("/things/nodes/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void refusesAnExpiredNodeToken() {
        var token = TestKeys.token(NODE, Instant.now().minusSeconds(1), Jws.NODE);

        given().header("Authorization", "Node " + token)
                .get("/things/nodes/" + NODE)
                .then()
                .statusCode(401)
                .body("detail", containsString("expired"));
    }

    @Test
    void doesNotTakeAGrantForANodeToken() {
        var token = TestKeys.token(NODE, Instant.now().plusSeconds(60), Jws.GRANT);

        given().header("Authorization", "Node " + token)
                .get("/things/nodes/" + NODE)
                .then()
                .statusCode(401);
    }

    @Test
    void doesNotTakeAPersonForANode() {
        given().auth()
                .oauth2(People.token("ada", "admin"))
                .get("/things/nodes/" + NODE)
                .then()
                .statusCode(401);
    }
}
