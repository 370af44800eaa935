package io.roomtone.upload.testing;

import io.roomtone.local.infra.OwnSession;
import io.roomtone.local.infra.Ports;
import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// An S3 server of another maker, in a JVM of its own. `local/s3-servers` has laid it out.
public final class S3Server implements AutoCloseable {
    public static final String ACCESS_KEY = "roomtone";
    public static final String SECRET = "not-for-anybody-else";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final int port;

    private S3Server(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /// Checks signatures; knows [#ACCESS_KEY] and [#SECRET].
    public static S3Server s3proxy() {
        int port = Ports.free();
        try {
            var home = Files.createTempDirectory("s3proxy");
            Files.createDirectory(home.resolve("buckets"));
            Files.writeString(home.resolve("logback.xml"), "<configuration><root level=\"OFF\"/></configuration>");
            Files.writeString(home.resolve("s3proxy.properties"), """
                    s3proxy.endpoint=http://127.0.0.1:%d
                    s3proxy.authorization=aws-v2-or-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    s3proxy.ignore-unknown-headers=true
                    jclouds.provider=filesystem-nio2
                    jclouds.filesystem.basedir=%s
                    """.formatted(
                            port, ACCESS_KEY, SECRET, home.resolve("buckets")));
            return start(
                    port,
                    "-Dlogback.configurationFile=" + home.resolve("logback.xml"),
                    "-cp",
                    servers().resolve("s3proxy") + "/*",
                    "org.gaul.s3proxy.Main",
                    "--properties",
                    home.resolve("s3proxy.properties").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets everybody in, and serves every network interface: it has no setting for its plain port.
    public static S3Server s3mock() {
        int port = Ports.free();
        return start(
                port,
                "-jar",
                servers().resolve("s3mock/s3mock.jar").toString(),
                "--server.address=127.0.0.1",
                "--server.port=" + Ports.free(),
                "--http.port=" + port);
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static Path servers() {
        return Repository.root().resolve("local/s3-servers/target");
    }

    private static S3Server start(int port, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(OwnSession.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitReady(process, port);
            return new S3Server(process, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitReady(Process process, int port) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) return;
            } catch (IOException e) {
                LockSupport.parkNanos(50_000_000);
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the S3 server does not serve");
    }
}
