package io.roomtone.job.plan;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.job.testing.Operator;
import io.roomtone.job.testing.Schedules;
import io.roomtone.job.testing.TestAgent;
import io.roomtone.job.testing.TestTime;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/// Windows of schedules, and the jobs that are made of them.
@ApplicationScoped
class Windows {
    private final TestTime time;
    private final Pool pool;
    private final WindowPlanner planner;

    Windows(TestTime time, Pool pool, WindowPlanner planner) {
        this.time = time;
        this.pool = pool;
        this.planner = planner;
    }

    Instant now() {
        return time.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /// @param ahead negative = it has begun
    OccurrenceData due(TestAgent agent, Duration ahead, Duration length) {
        return Schedules.due(agent.nodeId(), now().plus(ahead), length);
    }

    /// The same under a profile that cuts it.
    static OccurrenceData tracks(OccurrenceData window, int maximumSeconds) {
        return Schedules.with(window, Map.of("profileId", Operator.ada().profile(maximumSeconds)));
    }

    /// As if its event was heard.
    Void take(OccurrenceData window) {
        return pool.withTransaction(tx -> planner.take(tx, window, now()))
                .await()
                .indefinitely();
    }

    /// Of its schedule, in the order of their starts.
    JsonPath jobs(OccurrenceData window) {
        return Operator.oli()
                .call()
                .get("/api/jobs?sort=startAt&scheduleId=" + window.scheduleId())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static List<Instant> starts(JsonPath jobs) {
        return jobs.<String>getList("items.startAt").stream()
                .map(Instant::parse)
                .toList();
    }
}
