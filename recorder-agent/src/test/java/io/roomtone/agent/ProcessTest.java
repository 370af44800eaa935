package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.AgentProcess;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.Codec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The agent as a process of its own from its enrolment to the receipt, with each codec: what a native executable could
/// lack.
class ProcessTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void deliversWhatItRenderedByTheMachinesPrograms(Codec codec) throws Exception {
        assertDelivers(codec, Map.of());
    }

    @ParameterizedTest
    @EnumSource
    void deliversWhatItRenderedByItself(Codec codec) throws Exception {
        assertDelivers(
                codec,
                Map.of("PATH", Files.createDirectory(directory.resolve("empty")).toString()));
    }

    private void assertDelivers(Codec codec, Map<String, String> environment) throws Exception {
        try (var bench = new Bench(directory);
                var _ = AgentProcess.start(directory.resolve("agent.log"), bench.settings(), environment)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 1, FORMAT, 1.2);
            var order =
                    Orders.of(Backend.FILE, "file:noise.wav", FORMAT).as(codec).order();

            bench.record(order);

            assertThat(bench.delivered(order).clock()).isNotEmpty();
            byte[] decoded = Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
            assertThat(decoded).hasSize(sound.length);
            if (codec != Codec.MP3_VBR) {
                assertThat(decoded).isEqualTo(sound);
            }
            bench.awaitFreed(order);
        }
    }
}
