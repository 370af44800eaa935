package io.roomtone.audio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Independent programs that say whether our files are right.
public final class Judge {
    private Judge() {}

    /// What ffmpeg decodes, as raw interleaved PCM.
    public static byte[] ffmpeg(Path file, SampleFormat samples) {
        var raw = raw(file);
        var codec = switch (samples) {
            case S16_LE -> "s16le";
            case S24_3LE -> "s24le";
            case S32_LE -> "s32le";
        };
        run(List.of(
                "ffmpeg",
                "-v",
                "error",
                "-xerror",
                "-y",
                "-i",
                file.toString(),
                "-f",
                codec,
                "-c:a",
                "pcm_" + codec,
                raw.toString()));
        return taken(raw);
    }

    /// What the reference decoder of FLAC decodes, which also checks the MD5 sum of the samples.
    public static byte[] flac(Path file) {
        var raw = raw(file);
        run(List.of(
                "flac",
                "-d",
                "-s",
                "-f",
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                "-o",
                raw.toString(),
                file.toString()));
        return taken(raw);
    }

    /// One value that ffprobe reads, such as `stream=sample_rate` or `format_tags=title`.
    public static String ffprobe(Path file, String entry) {
        return run(List.of(
                        "ffprobe", "-v", "error", "-show_entries", entry, "-of", "default=nw=1:nk=1", file.toString()))
                .strip();
    }

    /// Runs a program to its end.
    ///
    /// @return what it said on both of its outputs
    /// @throws AssertionError when it is not installed or fails
    public static String run(List<String> command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed: " + said);
            }
            return said;
        } catch (IOException e) {
            throw new AssertionError(
                    "This test needs the programs ffmpeg, flac, lame and sox (apt-get install ffmpeg flac lame sox); "
                            + command.getFirst() + " could not be run.",
                    e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    /// For commands that are built piece by piece.
    public static String run(List<String> command, Object... more) {
        var all = new ArrayList<>(command);
        for (var part : more) {
            all.add(part.toString());
        }
        return run(all);
    }

    private static Path raw(Path file) {
        return file.resolveSibling(file.getFileName() + ".judged.raw");
    }

    private static byte[] taken(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            Files.delete(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
