package io.roomtone.agent.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A private PulseAudio with a null sink `rig` (48 kHz, S16, stereo); what is played into it is captured from
/// its monitor, sample for sample. Only for one process at a time; its directory must be short (unix sockets
/// live in it).
public final class PulseRig implements AutoCloseable {
    public static final String SOURCE = "rig.monitor";

    private final Path directory;
    private final Process daemon;
    private String module;

    public PulseRig(Path directory) throws Exception {
        this.directory = Files.createDirectories(directory);
        Files.createDirectories(
                directory.resolve("run"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.createDirectories(directory.resolve("home"));
        var script = Files.writeString(directory.resolve("rig.pa"), """
                load-module module-native-protocol-unix auth-anonymous=1 socket=%s
                load-module module-null-sink sink_name=other rate=48000 channels=2 format=s16le
                """.formatted(directory.resolve("native")));
        this.daemon = start(List.of(
                "pulseaudio",
                "-n",
                "-F",
                script.toString(),
                "--daemonize=no",
                "--exit-idle-time=-1",
                "--use-pid-file=no",
                "--disallow-exit=1",
                "--disable-shm=true"));
        Eventually.until("pulseaudio answers", Duration.ofSeconds(60), () -> run("pactl", "info") == 0);
        plug();
    }

    /// The device is there (again).
    public void plug() throws IOException, InterruptedException {
        var process = builder(List.of(
                        "pactl",
                        "load-module",
                        "module-null-sink",
                        "sink_name=rig",
                        "rate=48000",
                        "channels=2",
                        "format=s16le",
                        "sink_properties=device.description=Rig"))
                .start();
        module = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        run("pactl", "set-default-source", SOURCE);
    }

    /// What clients of it need.
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("HOME", directory.resolve("home").toString());
        environment.put("XDG_RUNTIME_DIR", directory.resolve("run").toString());
        environment.put("PULSE_RUNTIME_PATH", directory.resolve("run").toString());
        environment.put("PULSE_SERVER", "unix:" + directory.resolve("native"));
        return environment;
    }

    /// Plays raw PCM into the sink, to its end.
    public void play(Path pcm) throws IOException, InterruptedException {
        run("pacat", "-p", "-d", "rig", "--format=s16le", "--rate=48000", "--channels=2", "--raw", pcm.toString());
    }

    /// The device disappears; the server moves its streams to another one and says nothing.
    public void unplug() throws IOException, InterruptedException {
        run("pactl", "unload-module", module);
    }

    public int run(String... command) throws IOException, InterruptedException {
        var process = start(List.of(command));
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private Process start(List<String> command) throws IOException {
        return builder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        directory.resolve("pulse.log").toFile()))
                .start();
    }

    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        builder.environment().remove("DBUS_SESSION_BUS_ADDRESS");
        return builder;
    }

    @Override
    public void close() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(5, TimeUnit.SECONDS)) {
            daemon.destroyForcibly();
        }
    }
}
