package io.roomtone.agent.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.HealthKind;
import io.roomtone.contracts.agent.Manifest.Gap;
import io.roomtone.contracts.agent.Manifest.Segment;
import io.roomtone.contracts.agent.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntriesTest {
    private static final int RATE = 1_000;

    @Test
    void changesNothingThatFits() {
        var entries = broken(100, 500);

        assertThat(entries.within(301, RATE)).isEqualTo(entries);
    }

    @Test
    void thinsHealthEventsFirstAndKeepsTheWorst() {
        var entries = broken(3_000, 500);
        var worst = event(Severity.CRITICAL);
        var events = new ArrayList<>(entries.events());
        events.add(1_234, worst);

        var fitting = new Entries(entries.segments(), entries.gaps(), events).within(8_500, RATE);

        assertThat(fitting.segments()).isEqualTo(entries.segments());
        assertThat(fitting.gaps()).isEqualTo(entries.gaps());
        assertThat(fitting.events()).hasSize(8_500 - 6_001).contains(worst).isSubsetOf(events);
    }

    @Test
    void makesOneGapOfThoseWithTheLeastSoundBetweenThem() {
        var segments = List.of(
                segment(0, 0, 1_000),
                segment(1, 2_000, 1_000),
                segment(2, 4_000, 10),
                segment(3, 5_010, 20),
                segment(4, 6_030, 1_000));
        var gaps = List.of(gap(1_000, 1_000), gap(3_000, 1_000), gap(4_010, 1_000), gap(5_030, 1_000));

        var fitting = new Entries(segments, gaps, List.of()).within(5, RATE);

        assertThat(fitting.segments()).containsExactly(segments.get(0), segments.get(1), segments.get(4));
        assertThat(fitting.gaps())
                .containsExactly(
                        gaps.getFirst(),
                        new Gap(
                                3_000,
                                3_030,
                                "3 breaks (the first: overrun): 3.000 s are missing of 3.030 s, the rest is in the file"));
    }

    @Test
    void holdsHoweverManyBreaksThereAreOnAWholeTimeLine() {
        var entries = broken(30_000, 500);

        var fitting = entries.within(20_000, RATE);

        assertThat(fitting.segments().size()
                        + fitting.gaps().size()
                        + fitting.events().size())
                .isBetween(19_990, 20_000);
        assertThat(fitting.events()).hasSize(Entries.EVENTS_AT_LEAST);
        assertThat(end(fitting)).isEqualTo(end(entries));
    }

    /// Where the time line ends that both cover without a hole.
    private static long end(Entries entries) {
        record Stretch(long first, long frames) {}
        var stretches = Stream.concat(
                        entries.segments().stream().map(s -> new Stretch(s.firstFrame(), s.frames())),
                        entries.gaps().stream().map(g -> new Stretch(g.firstFrame(), g.frames())))
                .sorted(java.util.Comparator.comparingLong(Stretch::first))
                .toList();
        long end = 0;
        for (var stretch : stretches) {
            assertThat(stretch.first()).isEqualTo(end);
            end += stretch.frames();
        }
        return end;
    }

    private static Entries broken(int breaks, int frames) {
        var segments = IntStream.rangeClosed(0, breaks)
                .mapToObj(i -> segment(i, 2L * i * frames, frames))
                .toList();
        var gaps = IntStream.range(0, breaks)
                .mapToObj(i -> gap((2L * i + 1) * frames, frames))
                .toList();
        var events = IntStream.range(0, breaks)
                .mapToObj(_ -> event(Severity.WARNING))
                .toList();
        return new Entries(segments, gaps, events);
    }

    private static Segment segment(int index, long first, long frames) {
        return new Segment(index, first, frames, "%064x".formatted(index));
    }

    private static Gap gap(long first, long frames) {
        return new Gap(first, frames, "overrun");
    }

    private static HealthEventReport event(Severity severity) {
        return new HealthEventReport(UUID.randomUUID(), HealthKind.GAP, severity, 0, null, null);
    }
}
