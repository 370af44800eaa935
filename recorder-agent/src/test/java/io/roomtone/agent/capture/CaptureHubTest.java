package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.Backoff;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaptureHubTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path home;

    /// The machine sleeps for an hour once a file says so.
    private final NodeClock clock = new NodeClock(
            InstantSource.system(),
            () -> System.nanoTime() + (Files.exists(home.resolve("slept")) ? 3_600_000_000_000L : 0));

    @Test
    void endsAProgramThatRunsAway() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));
        var events = run(feed, List.of("cat", "/dev/zero"), 5_000);

        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        HubEvent.Interrupted.class,
                        interrupted -> assertThat(interrupted.cause()).contains("faster than time"));
    }

    @Test
    void endsAProgramThatIgnoresItsEnd() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));

        var events =
                run(feed, List.of("sh", "-c", "trap '' TERM; head -c 4000 /dev/zero; while :; do sleep 1; done"), 300);

        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        HubEvent.Interrupted.class,
                        interrupted -> assertThat(interrupted.cause()).contains("no samples for 300 ms"));
    }

    @Test
    void saysWhatTheProgramSaid() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));

        var events = run(feed, List.of("sh", "-c", "echo device is busy >&2; exit 0"), 5_000);

        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        HubEvent.Interrupted.class,
                        interrupted -> assertThat(interrupted.cause()).contains("device is busy"));
    }

    @Test
    void tellsWhatTheProgramSaysItLost() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));
        var script = "head -c 4000 /dev/zero; sleep 0.2; echo 'overrun!!! (at least 250.000 ms long)' >&2; sleep 0.1;"
                + " head -c 4000 /dev/zero; sleep 0.1";

        var events = run(feed, List.of("sh", "-c", script), 5_000);

        assertThat(events).contains(new HubEvent.Lost(1000, 12_000));
        assertThat(events.get(2))
                .isInstanceOfSatisfying(
                        HubEvent.Audio.class,
                        audio -> assertThat(audio.position()).isEqualTo(13_000));
    }

    @Test
    void believesNoProgramThatItLostMoreThanTheClockMisses() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));
        var script = "head -c 4000 /dev/zero; sleep 0.2; echo 'overrun!!! (at least 864000000.000 ms long)' >&2;"
                + " sleep 0.1; head -c 4000 /dev/zero; sleep 0.1";

        var events = run(feed, List.of("sh", "-c", script), 5_000);

        assertThat(events)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                HubEvent.Lost.class,
                                lost -> assertThat(lost.frames()).isBetween(10_000L, 96_000L)));
    }

    @Test
    void tellsTheTimeInWhichTheMachineSleptAsLost() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));
        var period = "head -c 7680 /dev/zero; sleep 0.04; ";
        var beforeAndAfter = period.repeat(10) + "touch " + home.resolve("slept") + "; " + period.repeat(40);

        var events = run(feed, List.of("sh", "-c", beforeAndAfter), 5_000);

        assertThat(events)
                .filteredOn(HubEvent.Lost.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(HubEvent.Lost.class, lost -> {
                    assertThat(lost.frames()).isCloseTo(3_600 * 48_000L, Offset.offset(24_000L));
                    assertThat(lost.position()).isBetween(10_000L, 40_000L);
                });
    }

    @Test
    void opensASourceAgainThatFailsForAReasonOfItsOwn() throws Exception {
        var feed = new Feed(new AudioMemory(Long.MAX_VALUE));
        CaptureSource broken = () -> {
            throw new IllegalStateException("a fault");
        };

        var events = run(feed, broken, 5_000);

        assertThat(events)
                .last()
                .isInstanceOfSatisfying(
                        HubEvent.Interrupted.class,
                        interrupted -> assertThat(interrupted.cause()).contains("a fault"));
    }

    @Test
    void leavesASlowTakeBehindAndNoOtherTake() throws Exception {
        var slow = new Feed(new AudioMemory(8_000));
        var quick = new Feed(new AudioMemory(Long.MAX_VALUE));
        var audio = new HubEvent.Audio(0, new byte[4_000], 0);
        for (int chunk = 0; chunk < 5; chunk++) {
            slow.offer(audio);
            quick.offer(audio);
        }
        slow.offer(new HubEvent.Ended());

        assertThat(drained(slow)).hasSize(3).last().isInstanceOf(HubEvent.Ended.class);
        assertThat(drained(quick)).hasSize(5);
    }

    private List<HubEvent> run(Feed feed, List<String> command, long stallMillis) throws Exception {
        var running = new RunningPrograms(home);
        var events = run(feed, () -> new ProgramStream(command, running), stallMillis);
        assertThat(home.resolve("programs")).isEmptyDirectory();
        return events;
    }

    private List<HubEvent> run(Feed feed, CaptureSource source, long stallMillis) throws Exception {
        var once = new Backoff(Duration.ofMinutes(1), Duration.ofMinutes(1));
        var seams = new Seams(FORMAT, new AudioMemory(Long.MAX_VALUE), Duration.ZERO, _ -> false);
        var hub = new CaptureHub("test", clock, source, FORMAT, once, () -> stallMillis, seams);
        hub.add(feed, Bounds.NONE);
        var thread = Thread.ofPlatform().start(hub);
        var events = new ArrayList<HubEvent>();
        Eventually.until("an interruption", PATIENCE, () -> {
            feed.poll(Duration.ofMillis(10)).ifPresent(events::add);
            return !events.isEmpty() && events.getLast() instanceof HubEvent.Interrupted;
        });
        hub.close();
        thread.join();
        return events;
    }

    private static List<HubEvent> drained(Feed feed) throws IOException, InterruptedException {
        var events = new ArrayList<HubEvent>();
        for (var event = feed.poll(Duration.ZERO); event.isPresent(); event = feed.poll(Duration.ZERO)) {
            events.add(event.get());
        }
        return events;
    }
}
