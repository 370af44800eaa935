package io.roomtone.job.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import org.junit.jupiter.api.Test;

@JobServiceTest
class PersonTest {
    @Test
    void tellsPeopleWhatTheyMayDoAnywhere() {
        Operator.with("audrey", "auditor")
                .call()
                .get("/api/person")
                .then()
                .statusCode(200)
                .body("name", equalTo("audrey"))
                .body("allowed", contains("recording:read", "health:read", "audit:read"));
        Operator.oli().call().get("/api/person").then().body("allowed", hasItem("schedule:manage"));
    }

    @Test
    void tellsWhoHasNoRoleThatTheyMayDoNothing() {
        Operator.with("nobody", "stranger").call().get("/api/person").then().statusCode(403);
    }
}
