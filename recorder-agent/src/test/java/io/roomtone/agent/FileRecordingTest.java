package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.wav.WavWriter;
import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.Contribution;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.Codec;
import io.roomtone.contracts.state.FailureReason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordingTest {
    private static final PcmFormat STEREO = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final PcmFormat WIDE = new PcmFormat(48_000, 4, SampleFormat.S24_3LE);

    @TempDir
    Path directory;

    @Test
    void deliversAFileBitExactAsWavAndFreesTheSpool() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 1, STEREO, 1.2);
            var order = Orders.of(Backend.FILE, "file:noise.wav", STEREO).order();

            bench.start().record(order);

            var manifest = bench.delivered(order);
            byte[] file = bench.standIn.library().file(order.takeId());
            assertThat(Pcm.decoded(file, directory, STEREO)).isEqualTo(sound);
            assertThat(manifest.endedBy()).isEqualTo(EndCause.SOURCE_ENDED);
            assertThat(manifest.gaps()).isEmpty();
            assertThat(manifest.frames()).isEqualTo(sound.length / STEREO.frameBytes());
            assertThat(manifest.segments().getFirst().sha256()).isEqualTo(sha256(sound));
            assertThat(manifest.rendition().sha256()).isEqualTo(sha256(file));
            bench.awaitFreed(order);
            assertThat(bench.standIn.renewals().getLast().phase()).isEqualTo(LeasePhase.DELIVERED);
            assertThat(bench.standIn.renewals().getLast().deliveredSha256()).isEqualTo(sha256(file));
        }
    }

    @Test
    void deliversTheMappedChannelsBitExactAsFlac() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("wide.wav"), 2, WIDE, 1.0);
            var second = List.of(new Contribution(1, 1.0));
            var fourth = List.of(new Contribution(3, 1.0));
            var order = Orders.of(Backend.FILE, "file:wide.wav", WIDE)
                    .as(Codec.FLAC)
                    .mapped(new ChannelMapSpec(List.of(fourth, second)))
                    .order();

            bench.start().record(order);

            bench.delivered(order);
            byte[] decoded = Pcm.decoded(
                    bench.standIn.library().file(order.takeId()),
                    directory,
                    new PcmFormat(48_000, 2, SampleFormat.S24_3LE));
            assertThat(decoded).isEqualTo(selected(sound, 3, 1));
        }
    }

    @Test
    void deliversMp3OfTheExactLength() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 3, STEREO, 1.0);
            var order = Orders.of(Backend.FILE, "file:noise.wav", STEREO)
                    .as(Codec.MP3_VBR)
                    .order();

            bench.start().record(order);

            bench.delivered(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, STEREO))
                    .hasSize(sound.length);
        }
    }

    @Test
    void endsAPlannedTakeAtItsFrame() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("long.wav"), 4, STEREO, 5);
            var order = Orders.of(Backend.FILE, "file:long.wav", STEREO)
                    .starting(400)
                    .planned(700)
                    .order();

            bench.start().record(order);

            var manifest = bench.delivered(order);
            assertThat(manifest.endedBy()).isEqualTo(EndCause.PLANNED_END);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, STEREO))
                    .isEqualTo(Arrays.copyOf(sound, 33_600 * STEREO.frameBytes()));
        }
    }

    @Test
    void reportsTooLittleAudioAndKeepsIt() throws Exception {
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("short.wav"), 5, STEREO, 0.2);
            var order = Orders.of(Backend.FILE, "file:short.wav", STEREO)
                    .atLeast(1_000_000)
                    .order();

            bench.start().record(order);

            bench.awaitFailure(FailureReason.NO_AUDIO);
            assertThat(bench.takeDirectory(order).resolve("segment-000.wav")).exists();
            assertThat(bench.standIn.library().requests()).isEmpty();
        }
    }

    @Test
    void deliversFlacWhenTheCodecOfTheProfileCannotHoldTheSound() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("wide.wav"), 6, WIDE, 0.4);
            var order = Orders.of(Backend.FILE, "file:wide.wav", WIDE)
                    .as(Codec.MP3_VBR)
                    .order();

            bench.start().record(order);

            assertThat(bench.delivered(order).rendition().codec()).isEqualTo(Codec.FLAC);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, WIDE))
                    .isEqualTo(sound);
        }
    }

    @Test
    void reportsWhatItCannotRenderAndRendersItAfterTheNextStart() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 7, STEREO, 0.4);
            var order = Orders.of(Backend.FILE, "file:noise.wav", STEREO).order();
            bench.start();
            bench.standIn.handOut(order);
            // A directory stands where the rendition has to go.
            var blocked = bench.takeDirectory(order).resolve("rendition.wav.part");
            Eventually.until(
                    "the take is there",
                    Bench.PATIENCE,
                    () -> bench.takeDirectory(order).toFile().exists());
            Files.createDirectories(blocked.resolve("in the way"));

            bench.awaitFailure(FailureReason.RENDER_FAILED);
            bench.stop();
            Files.delete(blocked.resolve("in the way"));
            Files.delete(blocked);
            bench.start();

            bench.delivered(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, STEREO))
                    .isEqualTo(sound);
        }
    }

    @Test
    void reportsADeviceThatIsNotThereForTheWholeWindow() throws Exception {
        try (var bench = new Bench(directory)) {
            var order = Orders.of(Backend.FILE, "file:none.wav", STEREO)
                    .planned(300)
                    .ending(500)
                    .order();

            bench.start();
            bench.standIn.handOut(order);

            bench.awaitFailure(FailureReason.DEVICE_UNAVAILABLE);
            bench.awaitFreed(order);
        }
    }

    @Test
    void tellsOfInterfacesThatComeAndGo() throws Exception {
        try (var bench = new Bench(directory, Map.of("report.inventory-interval", "100ms"))) {
            bench.start();
            Noise.wav(bench.sources.resolve("new.wav"), 7, STEREO, 0.1);

            bench.awaitInventory("file:new.wav", true);
            Files.delete(bench.sources.resolve("new.wav"));

            bench.awaitInventory("file:new.wav", false);
        }
    }

    @Test
    void playsALoopUntilItIsStopped() throws Exception {
        try (var bench = new Bench(directory)) {
            try (var writer = WavWriter.create(bench.sources.resolve("beat.loop.wav"), STEREO)) {
                byte[] beat = Noise.pcm(8, STEREO, 0.1);
                writer.write(beat, 0, beat.length);
            }
            var order = Orders.of(Backend.FILE, "file:beat.loop.wav", STEREO)
                    .planned(450)
                    .order();

            bench.start().record(order);

            assertThat(bench.delivered(order).frames()).isEqualTo(21_600);
        }
    }

    private static byte[] selected(byte[] sound, int... channels) {
        int sample = WIDE.sampleFormat().bytes();
        int frames = sound.length / WIDE.frameBytes();
        byte[] selected = new byte[frames * channels.length * sample];
        for (int frame = 0; frame < frames; frame++) {
            for (int output = 0; output < channels.length; output++) {
                int from = frame * WIDE.frameBytes() + channels[output] * sample;
                System.arraycopy(sound, from, selected, (frame * channels.length + output) * sample, sample);
            }
        }
        return selected;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
