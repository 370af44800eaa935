package io.roomtone.schedule.fire;

import static io.roomtone.contracts.event.EventType.OCCURRENCE_CANCELLED;
import static io.roomtone.contracts.event.EventType.OCCURRENCE_DUE;
import static io.roomtone.schedule.testing.Planner.daily;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.contracts.state.OccurrenceState;
import io.roomtone.kit.testing.Eventually;
import io.roomtone.kit.testing.Topic;
import io.roomtone.schedule.plan.HorizonLoop;
import io.roomtone.schedule.testing.Planner;
import io.roomtone.schedule.testing.Room;
import io.roomtone.schedule.testing.Rows;
import io.roomtone.schedule.testing.ScheduleServiceTest;
import io.roomtone.schedule.testing.Story;
import io.roomtone.schedule.testing.TestTime;
import io.roomtone.schedule.testing.Together;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

@ScheduleServiceTest
class FireLoopTest {
    private final Planner oli = Planner.oli();

    @Inject
    TestTime time;

    @Inject
    FireLoop loop;

    @Inject
    HorizonLoop horizon;

    @Test
    void tellsTwoHoursAhead() {
        var start = in(Duration.ofHours(5));
        var schedule = oli.createId(daily(Room.at("main"), start));

        time.passUntil(start.minus(Duration.ofHours(2)).minusSeconds(2));
        assertThat(Story.types(schedule)).containsExactly("schedule-changed");
        time.passUntil(start.minus(Duration.ofHours(2)));

        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).singleElement().satisfies(due -> {
            assertThat(due.startsAt()).isEqualTo(start);
            assertThat(due.endsAt()).isEqualTo(start.plusSeconds(600));
            assertThat(due.revision()).isEqualTo(1);
            assertThat(due.state()).isEqualTo(OccurrenceState.DUE);
            assertThat(due.runNow()).isFalse();
        });
    }

    @Test
    void tellsOnceWhoeverRacesAndHoweverManyDie() {
        var start = in(Duration.ofHours(3));
        var room = Room.at("main");
        var schedules = new ArrayList<UUID>();
        for (int i = 0; i < 12; i++) schedules.add(oli.createId(daily(room, start)));
        time.passUnattended(Duration.ofHours(2));
        var now = time.now();

        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 6; i++) tasks.add(() -> loop.runOnce(now).await().indefinitely());
        for (int i = 0; i < 12; i++) tasks.add(() -> fireAndDie(now));
        Together.run(tasks);
        loop.runOnce(now).await().indefinitely();

        for (var schedule : schedules) {
            assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).hasSize(1);
            assertThat(Rows.of("select 1 from occurrence where schedule_id = $1 and state = 'due'", schedule))
                    .hasSize(1);
        }
    }

    @Test
    void whoDiesBeforeTheCommitLeavesItToAnother() {
        var start = in(Duration.ofHours(3));
        var schedule = oli.createId(daily(Room.at("main"), start));
        time.passUnattended(Duration.ofHours(2));

        assertThatThrownBy(() -> Rows.pool()
                        .withTransaction(tx -> loop.fireOne(tx, time.now()).chain(fired -> killed()))
                        .await()
                        .indefinitely())
                .hasMessage("killed");

        assertThat(Story.types(schedule)).containsExactly("schedule-changed");
        loop.runOnce(time.now()).await().indefinitely();
        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).hasSize(1);
    }

    @Test
    void anEditWaitsForAFiringAndSpeaksAfterIt() {
        var start = in(Duration.ofHours(3));
        var room = Room.at("main");
        var schedules = new HashMap<UUID, Instant>();
        for (int i = 0; i < 8; i++) schedules.put(oli.createId(daily(room, start)), start.plusSeconds(60L * (i + 1)));
        time.passUnattended(Duration.ofHours(2));
        var now = time.now();

        var tasks = new ArrayList<Callable<Void>>();
        for (int i = 0; i < 4; i++) tasks.add(() -> loop.runOnce(now).await().indefinitely());
        schedules.forEach((schedule, moved) -> tasks.add(() -> {
            oli.edit(schedule, daily(room, moved));
            return null;
        }));
        Together.run(tasks);
        loop.runOnce(now).await().indefinitely();

        schedules.forEach((schedule, moved) -> {
            var told = new ArrayList<OccurrenceData>(Story.occurrences(schedule, OCCURRENCE_DUE));
            told.addAll(Story.occurrences(schedule, EventType.OCCURRENCE_CHANGED));
            assertThat(told).extracting(OccurrenceData::revision).doesNotHaveDuplicates();
            assertThat(told.getLast().startsAt()).isEqualTo(moved);
        });
    }

    @Test
    void firesLateWhileTheWindowIsOpen() {
        var start = in(Duration.ofHours(3));
        var schedule = oli.createId(daily(Room.at("main"), start));

        time.passUntil(start.plusSeconds(300));

        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).singleElement().satisfies(due -> {
            assertThat(due.startsAt()).isEqualTo(start);
            assertThat(due.detail()).isEqualTo("asked for after its start");
        });
    }

    @Test
    void asksForWhatWasMissedSoThatItsFailureIsTold() {
        var start = in(Duration.ofHours(3));
        var schedule = oli.createId(daily(Room.at("main"), start));

        time.passUntil(start.plusSeconds(600));

        assertThat(Story.occurrences(schedule, OCCURRENCE_CANCELLED)).isEmpty();
        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE)).singleElement().satisfies(missed -> {
            assertThat(missed.startsAt()).isEqualTo(start);
            assertThat(missed.detail()).isEqualTo("missed: asked for after its end");
        });
        assertThat(oli.schedule(schedule).getString("lastOccurrences[0].outcome"))
                .isEqualTo("waiting");
    }

    @Test
    void tellsEachOfManyMissedOnesOnce() {
        var start = in(Duration.ofHours(3));
        var schedule = oli.createId(daily(Room.at("main"), start));
        time.passUnattended(Duration.ofDays(30));
        var now = time.now();

        Together.run(4, () -> loop.runOnce(now).await().indefinitely());
        time.tend();

        assertThat(missed(schedule, now)).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void asksForEveryDayThatWasMissedThoughNobodyWasThereForLongerThanRowsReach() {
        var start = in(Duration.ofHours(3));
        var room = Room.at("main");
        var daily = oli.createId(daily(room, start));
        var far = daily(room, start);
        far.putAll(Map.of(
                "recurrence",
                "once",
                "date",
                start.plus(Duration.ofDays(50)).atZone(UTC).toLocalDate().toString()));
        var once = oli.createId(far);
        time.passUnattended(Duration.ofDays(60));
        var now = time.now();

        Together.run(4, () -> horizon.runOnce(now).await().indefinitely());
        Together.run(4, () -> loop.runOnce(now).await().indefinitely());

        assertThat(missed(daily, now)).hasSize(60).doesNotHaveDuplicates();
        assertThat(missed(once, now)).hasSize(1);
        assertThat(Rows.of(
                        "select 1 from occurrence where schedule_id = $1 and starts_at > $2", daily, now.atOffset(UTC)))
                .hasSizeBetween(35, 36);
    }

    @Test
    void namesTheRecordingAsTheNodeIsCalledThen() {
        var start = in(Duration.ofHours(3));
        var room = Room.at("main");
        var body = daily(room, start);
        body.put("nameTemplate", "{node}");
        var schedule = oli.createId(body);
        room.told("renamed", "main", NodeStatus.ONLINE, 4);

        time.pass(Duration.ofHours(2));

        assertThat(Story.occurrences(schedule, OCCURRENCE_DUE).getFirst().name())
                .isEqualTo("renamed");
    }

    @Test
    void whatIsNearIsToldAtOnceAndIsOnKafka() {
        var schedule = oli.createId(daily(Room.at("main"), in(Duration.ofMinutes(2))));

        try (var topic = new Topic("roomtone.schedules")) {
            Eventually.eventually(() -> assertThat(topic.records().stream()
                            .filter(record -> record.key().equals(schedule.toString()))
                            .map(record -> new String(
                                    record.headers().lastHeader("ce_type").value(), UTF_8)))
                    .containsExactly("io.roomtone.schedule-changed.v1", "io.roomtone.occurrence-due.v1"));
        }
    }

    private static List<Instant> missed(UUID schedule, Instant now) {
        return Story.occurrences(schedule, OCCURRENCE_DUE).stream()
                .filter(due -> !due.endsAt().isAfter(now))
                .map(OccurrenceData::startsAt)
                .toList();
    }

    private Void fireAndDie(Instant now) {
        return Rows.pool()
                .withTransaction(tx -> loop.fireOne(tx, now).chain(fired -> killed()))
                .onFailure(FireLoopTest::isTheKill)
                .recoverWithNull()
                .await()
                .indefinitely();
    }

    private static Uni<Void> killed() {
        return Uni.createFrom().failure(new IllegalStateException("killed"));
    }

    private static boolean isTheKill(Throwable failure) {
        return "killed".equals(failure.getMessage());
    }

    private Instant in(Duration length) {
        return Instant.ofEpochSecond(time.now().plus(length).getEpochSecond());
    }
}
