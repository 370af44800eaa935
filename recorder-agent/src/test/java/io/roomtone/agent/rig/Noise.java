package io.roomtone.agent.rig;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.wav.WavWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// Sound that cannot be mistaken for other sound: reproducible full-scale noise.
public final class Noise {
    private Noise() {}

    /// @return whole frames, the same for the same seed
    public static byte[] pcm(long seed, PcmFormat format, double seconds) {
        byte[] pcm = new byte[(int) Math.round(seconds * format.sampleRateHz()) * format.frameBytes()];
        new Random(seed).nextBytes(pcm);
        return pcm;
    }

    /// A WAV file of it, whole when it appears under its name.
    public static byte[] wav(Path file, long seed, PcmFormat format, double seconds) throws IOException {
        byte[] pcm = pcm(seed, format, seconds);
        var fresh = file.resolveSibling(file.getFileName() + ".part");
        try (var writer = WavWriter.create(fresh, format)) {
            writer.write(pcm, 0, pcm.length);
        }
        Files.move(fresh, file);
        return pcm;
    }
}
