package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The encoding programs of the machine and how to call them for raw PCM on standard input.
final class Programs {
    private Programs() {}

    /// @return the program's file on PATH, if there is one that may be run
    static Optional<Path> find(String name) {
        var path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isBlank())
                .map(directory -> Path.of(directory, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    static List<String> lame(Path program, PcmFormat format, double vbrQuality, Path out) {
        var kilohertz = Double.toString(format.sampleRateHz() / 1000.0);
        return List.of(
                program.toString(),
                "--quiet",
                "-r",
                "--signed",
                "--little-endian",
                "--bitwidth",
                Integer.toString(format.sampleFormat().bits()),
                "-s",
                kilohertz,
                // Low qualities would resample to 32 kHz and less.
                "--resample",
                kilohertz,
                "-m",
                format.channels() == 1 ? "m" : "j",
                "-V",
                Double.toString(vbrQuality),
                "-",
                out.toString());
    }

    static List<String> flac(Path program, PcmFormat format, Path out) {
        return List.of(
                program.toString(),
                "--silent",
                "--force",
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                "--channels=" + format.channels(),
                "--bps=" + format.sampleFormat().bits(),
                "--sample-rate=" + format.sampleRateHz(),
                "-5",
                "-o",
                out.toString(),
                "-");
    }
}
