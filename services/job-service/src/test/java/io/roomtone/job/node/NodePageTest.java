package io.roomtone.job.node;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import org.junit.jupiter.api.Test;

@JobServiceTest
class NodePageTest {
    @Test
    void saysToWhoeverManagesNodesThatTheyMayEnterOne() {
        Operator.ada().call().get("/api/nodes").then().statusCode(200).body("allowed", contains("create"));
    }

    @Test
    void saysToEverybodyElseThatTheyMayNot() {
        Operator.oli().call().get("/api/nodes").then().statusCode(200).body("allowed", empty());
    }
}
