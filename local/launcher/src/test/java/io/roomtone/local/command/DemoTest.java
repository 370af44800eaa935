package io.roomtone.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.audio.codec.AudioCodec;
import io.roomtone.audio.codec.Probe;
import io.roomtone.local.Part;
import io.roomtone.local.PortPlan;
import io.roomtone.local.infra.Ports;
import io.roomtone.local.infra.Repository;
import io.roomtone.local.part.Java;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged launcher, as `./roomtone demo` starts it, with every part of the system.
class DemoTest {
    @TempDir
    Path folder;

    private Process demo;

    @AfterEach
    void end() {
        if (demo != null) {
            demo.destroy();
        }
    }

    @Test
    void endsWithARecordingAndNothingElse() throws Exception {
        var ports = PortPlan.free();
        var output = folder.resolve("output");

        demo = start(ports, output);
        assertThat(demo.waitFor(5, TimeUnit.MINUTES)).isTrue();

        assertThat(demo.exitValue()).describedAs(Files.readString(output)).isZero();
        var recording = Path.of(Files.readAllLines(output).getLast());
        var probed = Probe.probe(recording);
        assertThat(probed.codec()).isEqualTo(AudioCodec.FLAC);
        assertThat(probed.frames()).isEqualTo(3L * probed.sampleRateHz());
        assertThat(folder.resolve("data/pids")).isEmptyDirectory();
        for (var part : Part.values()) {
            assertThat(Ports.isFree(ports.of(part))).describedAs(part.title()).isTrue();
        }
    }

    private Process start(PortPlan ports, Path output) throws Exception {
        var target = Repository.root().resolve("local/launcher/target");
        var builder = new ProcessBuilder(List.of(
                        Java.executable(),
                        "-Droomtone.root=" + Repository.root(),
                        "-cp",
                        target.resolve("local-launcher-0.1.0-SNAPSHOT.jar") + ":" + target.resolve("lib/*"),
                        "io.roomtone.local.Main",
                        "demo",
                        "--profile",
                        "flac",
                        "--seconds",
                        "3"))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("ROOMTONE_DATA", folder.resolve("data").toString());
        for (var part : Part.values()) {
            builder.environment().put(PortPlan.variable(part), Integer.toString(ports.of(part)));
        }
        return builder.start();
    }
}
