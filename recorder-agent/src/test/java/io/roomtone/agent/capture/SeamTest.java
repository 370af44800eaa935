package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.NodeClock;
import io.roomtone.agent.rig.Noise;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.HealthKind;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SeamTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 1, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 2);
    private static final Seam.Key KEY = new Seam.Key(UUID.randomUUID(), 2);
    private static final long SECOND = 1_000_000_000;
    private static final Duration REACH = Duration.ofSeconds(30);

    private final AudioMemory memory = new AudioMemory(1_000_000);
    private final Feed first = new Feed(new AudioMemory(Long.MAX_VALUE));
    private final Feed second = new Feed(new AudioMemory(Long.MAX_VALUE));
    private final Set<Seam.Key> mayCome = new HashSet<>(Set.of(KEY));
    private final CaptureHub hub = hub(REACH);

    @Test
    void cutsInTheMiddleOfWhatComesAtOnce() throws Exception {
        hub.add(first, ending(SECOND));
        hub.add(second, beginning(SECOND));

        hear(0, 0, 40_000);
        hear(40_000, 40_000, 20_000);

        assertThat(pcm(first)).isEqualTo(sound(0, 48_000));
        assertThat(pcm(second)).isEqualTo(sound(48_000, 60_000));
    }

    @Test
    void isWhereTheFirstOneToSayItPutIt() throws Exception {
        hub.add(first, ending(SECOND));
        hub.add(second, beginning(SECOND + 700_000));

        hear(0, 0, 60_000);

        assertThat(pcm(first)).hasSize(96_000);
        assertThat(pcm(second)).isEqualTo(sound(48_000, 60_000));
    }

    @Test
    void givesALateTrackWhatCameSinceAndThenWhatComes() throws Exception {
        hub.add(first, ending(SECOND));
        hear(0, 0, 50_000);
        assertThat(hub.remove(first)).as("needed for the next track").isFalse();
        hear(50_000, 50_000, 10_000);

        hub.add(second, beginning(SECOND));
        hear(60_000, 60_000, 5_000);

        assertThat(pcm(second)).isEqualTo(sound(48_000, 65_000));
        assertThat(memory.reserve(1_000_000)).as("nothing is held any more").isTrue();
    }

    @Test
    void cutsNothingOffThatAnEarlierTrackHasAlready() throws Exception {
        hub.add(first, ending(SECOND));
        hear(0, 0, 40_000);

        // The clock finds that the audio was earlier than it seemed: the boundary lies in what was told before.
        hub.tell(new HubEvent.Audio(40_000, sound(40_000, 50_000), SECOND + 10_000_000));
        hub.add(second, beginning(SECOND));

        assertThat(pcm(first)).isEqualTo(sound(0, 40_000));
        assertThat(pcm(second)).isEqualTo(sound(40_000, 50_000));
    }

    @Test
    void endsATrackInSilenceWhenTheDeviceComesBackBehindTheBoundary() throws Exception {
        hub.add(first, ending(SECOND));
        hear(0, 0, 40_000);
        hub.tell(new HubEvent.Interrupted(HealthKind.DEVICE_LOST, "gone"));
        hear(60_000, 60_000, 1_000);

        var told = drained(first);

        assertThat(told).last().isEqualTo(new HubEvent.Cut(48_000));
    }

    @Test
    void beginsATrackInSilenceWhenTheDeviceComesBackBehindTheBoundary() throws Exception {
        hub.add(first, ending(SECOND));
        hub.add(second, beginning(SECOND));
        hear(0, 0, 40_000);
        hear(60_000, 60_000, 1_000);

        var told = drained(second);

        assertThat(told).first().isEqualTo(new HubEvent.Begin(48_000));
        assertThat(told.get(1))
                .isInstanceOfSatisfying(
                        HubEvent.Audio.class,
                        audio -> assertThat(audio.position()).isEqualTo(60_000));
    }

    /// Half a second was lost before the boundary; what comes is believed to be earlier until that is known.
    @Test
    void waitsUntilItIsKnownWhetherSamplesWereLostBeforeIt() throws Exception {
        hub.add(first, ending(SECOND));
        hub.add(second, beginning(SECOND));
        hear(0, 0, 40_000);

        hub.tell(new HubEvent.Audio(40_000, sound(40_000, 60_000), 40_000 * SECOND / 48_000, false));
        hub.tell(new HubEvent.Lost(40_000, 24_000));
        hear(84_000, 84_000, 2_000);

        var told = drained(first);
        assertThat(told).contains(new HubEvent.Lost(40_000, 24_000));
        assertThat(told).last().isEqualTo(new HubEvent.Cut(84_000));
        assertThat(pcm(told)).isEqualTo(sound(0, 60_000));
        var next = drained(second);
        assertThat(next).contains(new HubEvent.Begin(84_000));
        assertThat(pcm(next)).isEqualTo(sound(84_000, 86_000));
    }

    @Test
    void waitsNotForEverForASourceThatIsNeverCertain() throws Exception {
        hub.add(first, ending(SECOND));
        hub.add(second, beginning(SECOND));

        hub.tell(new HubEvent.Audio(0, sound(0, 96_000), 0, false));
        hub.tell(new HubEvent.Audio(96_000, sound(0, 96_000), 4 * SECOND, false));

        assertThat(pcm(second)).isNotEmpty();
    }

    @Test
    void isForgottenAtOnceWhenNobodyWillCome() throws Exception {
        mayCome.clear();
        hub.add(first, ending(SECOND));
        hear(0, 0, 50_000);

        assertThat(hub.remove(first)).isTrue();
        hub.run();

        assertThat(memory.reserve(1_000_000)).as("nothing is held any more").isTrue();
    }

    @Test
    void isForgottenWhenNobodyComes() {
        var impatient = hub(Duration.ZERO);
        impatient.add(first, ending(SECOND));
        impatient.tell(new HubEvent.Audio(0, sound(0, 50_000), 0));
        impatient.remove(first);

        impatient.run();

        assertThat(impatient.add(second, beginning(SECOND))).as("over").isFalse();
        assertThat(memory.reserve(1_000_000)).isTrue();
    }

    @Test
    void isGivenUpWhenMemoryIsShort() throws Exception {
        assertThat(memory.reserve(999_000)).isTrue();
        hub.add(first, ending(SECOND));
        hear(0, 0, 50_000);

        assertThat(hub.remove(first)).isTrue();

        assertThat(memory.reserve(1_000)).isTrue();
        assertThat(pcm(first)).as("the track itself is whole").isEqualTo(sound(0, 48_000));
    }

    private CaptureHub hub(Duration reach) {
        CaptureSource none = () -> {
            throw new AssertionError("not to be opened");
        };
        return new CaptureHub(
                "test",
                new NodeClock(),
                none,
                FORMAT,
                null,
                () -> 1_000,
                new Seams(FORMAT, memory, reach, mayCome::contains));
    }

    private void hear(long position, int from, int frames) {
        hub.tell(new HubEvent.Audio(position, sound(from, from + frames), from * SECOND / 48_000));
    }

    private static Bounds ending(long nanos) {
        return new Bounds(Optional.empty(), Optional.of(new Bounds.Mark(KEY, nanos)));
    }

    private static Bounds beginning(long nanos) {
        return new Bounds(Optional.of(new Bounds.Mark(KEY, nanos)), Optional.empty());
    }

    private static byte[] sound(int from, int to) {
        return Arrays.copyOfRange(SOUND, from * 2, to * 2);
    }

    private static byte[] pcm(Feed feed) throws Exception {
        return pcm(drained(feed));
    }

    private static byte[] pcm(List<HubEvent> events) throws Exception {
        var all = new ByteArrayOutputStream();
        for (var event : events) {
            if (event instanceof HubEvent.Audio audio) {
                all.write(audio.pcm());
            }
        }
        return all.toByteArray();
    }

    private static List<HubEvent> drained(Feed feed) throws Exception {
        var events = new ArrayList<HubEvent>();
        for (var event = feed.poll(Duration.ZERO); event.isPresent(); event = feed.poll(Duration.ZERO)) {
            events.add(event.get());
        }
        return events;
    }
}
