package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRecordingTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path directory;

    @Test
    void deliversAFileSourceBitExactAsWav() throws Exception {
        try (var bench = new Bench(directory)) {
            byte[] sound = Noise.wav(bench.sources.resolve("noise.wav"), 1, FORMAT, 1.5);
            var order = Orders.of(Backend.FILE, "file:noise.wav", FORMAT).order();

            bench.start().record(order);

            var manifest = bench.delivered(order);
            assertThat(Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT))
                    .isEqualTo(sound);
            assertThat(manifest.endedBy()).isEqualTo(EndCause.SOURCE_ENDED);
            assertThat(manifest.gaps()).isEmpty();
            assertThat(manifest.frames()).isEqualTo(sound.length / FORMAT.frameBytes());
            bench.awaitFreed(order);
            assertThat(Files.list(bench.home.resolve("spool"))).isEmpty();
        }
    }
}
