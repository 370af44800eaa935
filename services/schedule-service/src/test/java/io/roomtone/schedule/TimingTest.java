package io.roomtone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.Recurrence;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void movesAStartThatDoesNotExistToTheFirstInstantAfterTheGap() {
        var window =
                daily("02:30", BERLIN, 3600).on(LocalDate.parse("2027-03-28")).orElseThrow();

        assertThat(window.startsAt()).isEqualTo("2027-03-28T01:00:00Z");
        assertThat(window.startsAtLocal()).isEqualTo("2027-03-28T03:00");
        assertThat(window.endsAt()).isEqualTo("2027-03-28T02:00:00Z");
        assertThat(window.note()).contains("02:30 does not exist on 2027-03-28").contains("starts at 03:00");
    }

    @Test
    void takesTheEarlierOfTwoStarts() {
        var window =
                daily("02:30", BERLIN, 600).on(LocalDate.parse("2026-10-25")).orElseThrow();

        assertThat(window.startsAt()).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(window.offset()).hasToString("+02:00");
        assertThat(window.note()).contains("comes twice").contains("UTC+02:00");
    }

    @Test
    void keepsTheLengthWhenClocksChangeInside() {
        var window = daily("01:00", BERLIN, 4 * 3600)
                .on(LocalDate.parse("2026-10-25"))
                .orElseThrow();

        assertThat(Duration.between(window.startsAt(), window.endsAt())).isEqualTo(Duration.ofHours(4));
        assertThat(window.endsAtLocal()).isEqualTo("2026-10-25T04:00");
        assertThat(window.note()).contains("back by 60 min at 03:00").contains("ends at 04:00");
    }

    @Test
    void hasNothingToSayOnAnOrdinaryDay() {
        assertThat(daily("02:30", BERLIN, 3600)
                        .on(LocalDate.parse("2026-11-25"))
                        .orElseThrow()
                        .note())
                .isNull();
    }

    @Test
    void hasNoWindowOnADayThatTheZoneLeftOut() {
        var samoa = daily("10:00", ZoneId.of("Pacific/Apia"), 3600);

        var days = samoa.windows(Instant.parse("2011-12-29T12:00:00Z"))
                .limit(3)
                .map(Window::date)
                .toList();

        assertThat(days).containsExactly(day("2011-12-29"), day("2011-12-31"), day("2012-01-01"));
    }

    @Test
    void runsThoughTheGapReachesIntoTheNextDay() {
        // in Nuuk clocks went from 23:00 to midnight
        var window = daily("23:30", ZoneId.of("America/Nuuk"), 600)
                .on(day("2024-03-30"))
                .orElseThrow();

        assertThat(window.startsAtLocal()).isEqualTo("2024-03-31T00:00");
        assertThat(daily("23:30", ZoneId.of("America/Nuuk"), 600)
                        .windows(window.begins().minusSeconds(1))
                        .findFirst())
                .contains(window);
    }

    @Test
    void startsEarlyAndStopsLate() {
        var timing = new Timing(
                Recurrence.ONCE, day("2026-12-01"), List.of(), null, null, LocalTime.of(10, 0), 3600, BERLIN, 300, 600);

        var window = timing.windows(Instant.parse("2026-11-25T00:00:00Z")).toList();

        assertThat(window).singleElement().satisfies(only -> {
            assertThat(only.begins()).isEqualTo("2026-12-01T09:00:00Z");
            assertThat(only.startsAt()).isEqualTo("2026-12-01T08:55:00Z");
            assertThat(only.endsAt()).isEqualTo("2026-12-01T10:10:00Z");
        });
    }

    @Test
    void runsOnItsDaysOfTheWeekFromTheFirstToTheLastDay() {
        var timing = new Timing(
                Recurrence.WEEKLY,
                null,
                List.of(DayOfWeek.THURSDAY, DayOfWeek.TUESDAY),
                day("2026-12-02"),
                day("2026-12-10"),
                LocalTime.of(10, 0),
                60,
                BERLIN,
                0,
                0);

        assertThat(timing.windows(Instant.parse("2026-11-25T00:00:00Z")).map(Window::date))
                .containsExactly(day("2026-12-03"), day("2026-12-08"), day("2026-12-10"));
    }

    @Test
    void beginsAfterTheMomentAndNotAtIt() {
        var timing = daily("10:00", BERLIN, 60);
        var first = timing.on(day("2026-12-01")).orElseThrow();

        assertThat(timing.windows(first.begins()).findFirst().orElseThrow().date())
                .isEqualTo("2026-12-02");
        assertThat(timing.windows(first.begins().minusSeconds(1)).findFirst()).contains(first);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyDayOfEveryZoneHasOneWindowOfTheRightLengthAtTheRightTime(long seed) {
        var random = new Random(seed);
        for (var name : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(name);
            var time = LocalTime.ofSecondOfDay(random.nextInt(86_400));
            int seconds = 1 + random.nextInt(86_400);
            var from = Instant.parse("2026-11-25T00:00:00Z");

            var windows = daily(time.toString(), zone, seconds)
                    .windows(from)
                    .limit(400)
                    .toList();

            for (int i = 0; i < windows.size(); i++) {
                var window = windows.get(i);
                assertThat(Duration.between(window.startsAt(), window.endsAt())).hasSeconds(seconds);
                // never before the time on the clock, and after it only where the clock jumps
                var late = Duration.between(window.date().atTime(time), window.startsAtLocal());
                assertThat(late.isNegative()).as("%s %s", name, window).isFalse();
                if (!late.isZero()) assertThat(window.note()).contains("does not exist");
                if (i > 0) {
                    assertThat(window.date())
                            .isEqualTo(windows.get(i - 1).date().plusDays(1));
                    assertThat(window.begins()).isAfter(windows.get(i - 1).begins());
                }
            }
        }
    }

    private static Timing daily(String time, ZoneId zone, int seconds) {
        return new Timing(Recurrence.DAILY, null, List.of(), null, null, LocalTime.parse(time), seconds, zone, 0, 0);
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
