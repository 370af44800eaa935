package io.roomtone.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import io.roomtone.audio.pcm.LevelMeter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbeTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S24_3LE);
    private static final byte[] PCM = Signals.noise(FORMAT, 123_457, 25);

    @TempDir
    Path folder;

    @Test
    void countsFramesAndDrawsTheWaveformInOneDecoding() throws IOException {
        var found = Probe.probe(flac(), 1000);

        assertThat(found.probed()).isEqualTo(new Probed(AudioCodec.FLAC, 48_000, 2, 123_457));
        assertThat(found.waveform().frames()).isEqualTo(123_457);
        assertThat(found.waveform().framesPerBucket()).isEqualTo(128);
        assertThat(found.waveform().channels()).hasSize(2);
        assertThat(found.waveform().channels().getFirst().max()).hasSize(965);
        assertThat(found.waveform().channels().getFirst().max()[0]).isEqualTo(Short.MAX_VALUE);
    }

    @Test
    void givesTheDecodedSoundToAConsumer() throws IOException {
        var heard = new ByteArrayOutputStream();
        var format = new AtomicReference<PcmFormat>();

        var probed = Probe.probe(flac(), found -> {
            format.set(found);
            return heard::write;
        });

        assertThat(probed.frames()).isEqualTo(123_457);
        assertThat(format).hasValue(FORMAT);
        assertThat(heard.toByteArray()).isEqualTo(PCM);
    }

    @Test
    void feedsALevelMeter() throws IOException {
        var meter = new LevelMeter(FORMAT);

        Probe.probe(flac(), found -> meter::add);

        assertThat(meter.takeSnapshot())
                .allSatisfy(level -> assertThat(level.peakDbfs()).isZero());
    }

    private Path flac() throws IOException {
        var settings = new EncodeSettings(AudioCodec.FLAC, null);
        try (var encoder = Encoders.open(settings, FORMAT, folder.resolve("x.flac"))) {
            return Encoding.all(encoder, FORMAT, PCM, 4800).path();
        }
    }
}
