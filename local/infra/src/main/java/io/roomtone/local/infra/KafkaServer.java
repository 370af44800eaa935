package io.roomtone.local.infra;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A real Kafka broker in a JVM of its own, so that none of its jars meets an application's. It ends when its parent
/// dies.
public final class KafkaServer implements AutoCloseable {
    private static final String READY = "KAFKA READY";
    private static final int START_SECONDS = 120;
    private static final int STOP_SECONDS = 20;

    private final Process process;
    private final int port;

    private KafkaServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// The broker's jar in a built source tree; its class path is in its manifest.
    public static Path jar(Path repositoryRoot) {
        return repositoryRoot.resolve("local/kafka-broker/target/local-kafka-broker-0.1.0-SNAPSHOT.jar");
    }

    /// Starts a broker and returns when it serves. Its output goes to `broker.log` in the data directory.
    ///
    /// @param dataDirectory kept between starts
    /// @param port for clients; 0 takes a free one. The controller always takes a free one
    /// @throws IllegalStateException when it does not start; the message names the log
    public static KafkaServer start(Path jar, Path dataDirectory, int port) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build local/kafka-broker first");
        }
        var listener = port == 0 ? Ports.free() : port;
        var log = dataDirectory.resolve("broker.log");
        try {
            Files.createDirectories(dataDirectory);
            var process = launch(jar, dataDirectory, listener);
            awaitReady(process, log);
            return new KafkaServer(process, listener);
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka did not start", e);
        }
    }

    private static Process launch(Path jar, Path dataDirectory, int port) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString(),
                Integer.toString(port),
                Integer.toString(Ports.free()),
                dataDirectory.toString());
        // Its standard input is the life line: the broker ends when it closes.
        return new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                .start();
    }

    private static void awaitReady(Process process, Path log) {
        var ready = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("kafka-output").start(() -> keepOutput(process, log, ready));
        try {
            if (ready.get(START_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Said below, with the log's place.
        }
        process.destroyForcibly();
        throw new IllegalStateException("Kafka did not start, see " + log);
    }

    /// Reads on for as long as the broker lives, or its output would block it.
    private static void keepOutput(Process process, Path log, CompletableFuture<Boolean> ready) {
        try (BufferedReader lines = process.inputReader();
                var out = Files.newBufferedWriter(log, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                out.write(line);
                out.newLine();
                out.flush();
                if (line.startsWith(READY)) {
                    ready.complete(true);
                }
            }
        } catch (IOException e) {
            // The broker was killed or its directory deleted: whoever waits is told by the next line.
        }
        ready.complete(false);
    }

    /// `host:port` for `bootstrap.servers`.
    public String bootstrap() {
        return "127.0.0.1:" + port;
    }

    public Process process() {
        return process;
    }

    /// SIGKILL, as a power cut would; returns when the process is gone.
    public void kill() {
        process.destroyForcibly();
        awaitExit();
    }

    /// Orderly end. Close the consumers first: one that cannot say goodbye keeps its partitions for 45 s.
    @Override
    public void close() {
        process.destroy();
        awaitExit();
    }

    private void awaitExit() {
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
