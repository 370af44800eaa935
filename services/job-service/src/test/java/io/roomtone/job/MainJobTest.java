package io.roomtone.job;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.LeaseAnswer;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.roomtone.kit.testing.People;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@JobServiceTest
class MainJobTest {
    @Inject
    TestTime time;

    private final Operator oli = Operator.oli();

    @Test
    void goesFromStartToDelivery() {
        var agent = TestAgent.enrolled();
        var job = oli.start(agent, Map.of("name", "Hearing", "plannedSeconds", 60));
        assertThat(oli.job(job).getString("waitingFor")).endsWith("takes it in a moment.");

        var order = agent.work();
        assertThat(oli.state(job)).isEqualTo("claimed");
        assertThat(agent.renew(order, LeasePhase.RECORDING, 1_000)).isEqualTo(LeaseAnswer.CONTINUE);
        assertThat(agent.renew(order, LeasePhase.RECORDING, 2_000)).isEqualTo(LeaseAnswer.CONTINUE);
        assertThat(oli.job(job).getLong("capturedMillis")).isEqualTo(2_000);
        agent.renew(order, LeasePhase.FINALIZING, 60_000);
        agent.renew(order, LeasePhase.DELIVERED, 60_000);

        var shown = oli.job(job);
        assertThat(shown.getString("state")).isEqualTo("finalizing");
        assertThat(shown.getString("deliveredSha256")).isEqualTo("ab".repeat(32));
        assertThat(shown.getList("history.to")).containsExactly("queued", "claimed", "recording", "finalizing");
        assertThat(shown.getList("levels.peakDbfs")).containsExactly(-12f, -13f);
    }

    @Test
    void showsInTheMetricsWhatHappens() {
        var agent = TestAgent.enrolled();
        oli.start(agent);
        var order = agent.work();
        agent.renew(order, LeasePhase.RECORDING, 1_000);
        time.tend();

        var metrics = given().auth()
                .oauth2(People.token("ada", "admin"))
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(metrics)
                .contains("roomtone_job_transitions_total{from=\"claimed\",to=\"recording\"")
                .contains("roomtone_claims_total{result=\"work\"")
                .contains("roomtone_lease_renewals_total{answer=\"continue\"")
                .contains("roomtone_jobs_delivered_unconfirmed");
    }
}
