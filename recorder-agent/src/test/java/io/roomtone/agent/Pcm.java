package io.roomtone.agent;

import io.roomtone.audio.PcmFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Decodes with ffmpeg, so that our own code does not judge itself.
final class Pcm {
    private Pcm() {}

    static byte[] decoded(byte[] file, Path directory, PcmFormat format) throws IOException, InterruptedException {
        var in = Files.write(Files.createTempFile(directory, "delivered", ""), file);
        var out = Files.createTempFile(directory, "decoded", ".raw");
        var sampleFormat = switch (format.sampleFormat()) {
            case S16_LE -> "s16le";
            case S24_3LE -> "s24le";
            case S32_LE -> "s32le";
        };
        var process = new ProcessBuilder(
                        List.of("ffmpeg", "-v", "error", "-y", "-i", in.toString(), "-f", sampleFormat, out.toString()))
                .inheritIO()
                .start();
        if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("ffmpeg cannot decode what was delivered");
        }
        return Files.readAllBytes(out);
    }

    /// Where a part begins within a whole; -1 = nowhere.
    static int indexOf(byte[] whole, byte[] part) {
        for (int start = 0; start + part.length <= whole.length; start++) {
            if (Arrays.equals(whole, start, start + part.length, part, 0, part.length)) {
                return start;
            }
        }
        return -1;
    }
}
