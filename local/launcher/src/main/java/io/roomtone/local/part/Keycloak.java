package io.roomtone.local.part;

import io.roomtone.local.process.Child;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// The identity provider with the demo realm.
///
/// Its distribution is unpacked once by the build and shared; a stack's own accounts live in a home that links to it.
/// The realm is imported into an empty home only, so a home that was made from another realm file (another front door,
/// other people, another secret) is made anew; people have fixed ids, so nothing else notices.
public final class Keycloak {
    /// Below the front door and below the provider's own port.
    public static final String REALM_PATH = "/auth/realms/roomtone";

    public static final String CONSOLE_CLIENT = "roomtone-console";

    /// The realm file names this environment variable where the secret of upload-service's client belongs.
    public static final String UPLOAD_SECRET = "ROOMTONE_UPLOAD_CLIENT_SECRET";

    private static final List<String> JVM = List.of(
            "-Xms64m",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:MaxMetaspaceSize=256m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en");

    private final Path distribution;
    private final Path home;
    private final Path log;
    private final int port;
    private final String frontDoor;
    private final Secrets secrets;

    /// @param distribution as unpacked by the build
    /// @param home of this stack; made when it is not there
    /// @param frontDoor e.g. `http://localhost:8080`
    public Keycloak(Path distribution, Path home, Path log, int port, String frontDoor, Secrets secrets) {
        this.distribution = distribution;
        this.home = home;
        this.log = log;
        this.port = port;
        this.frontDoor = frontDoor;
        this.secrets = secrets;
    }

    public URI realm() {
        return URI.create("http://127.0.0.1:" + port + REALM_PATH);
    }

    /// Prepares what is missing (the first time this takes 20 s) and says how to start it. Started without `kc.sh`,
    /// which stays between us and the JVM and does not pass SIGKILL on.
    public Child.Spec spec(String name) {
        try {
            prepareDistribution();
            prepareHome();
        } catch (IOException e) {
            throw new UncheckedIOException("the identity provider's home could not be made", e);
        }
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(JVM);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(
                List.of("-cp", distribution.resolve("lib/quarkus-run.jar").toString()));
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(List.of("start", "--optimized", "--import-realm"));
        // Without a local cache it would talk to neighbours on every interface.
        command.add("--cache=local");
        command.addAll(List.of("--http-enabled=true", "--http-host=127.0.0.1", "--http-port=" + port));
        command.addAll(List.of("--hostname=" + frontDoor + "/auth", "--hostname-backchannel-dynamic=true"));
        command.add("--proxy-headers=xforwarded");
        return new Child.Spec(name, List.copyOf(command), Map.of(UPLOAD_SECRET, secrets.uploadClient()), log);
    }

    /// Fixes the build-time options, once per unpacked distribution; two stacks may come at the same time.
    private void prepareDistribution() throws IOException {
        if (!Files.exists(distribution.resolve("bin/kc.sh"))) {
            throw new IllegalStateException(distribution + " is missing: build local/launcher first");
        }
        var built = distribution.resolve("roomtone-built");
        try (var lock = FileChannel.open(
                        distribution.resolve("roomtone-lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.exists(built)) {
                build();
                Files.createFile(built);
            }
        }
    }

    private void build() throws IOException {
        Files.createDirectories(log.getParent());
        var kc = distribution.resolve("bin/kc.sh").toString();
        var builder = new ProcessBuilder("/bin/sh", kc, "build", "--db=dev-file", "--http-relative-path=/auth")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IllegalStateException("the identity provider could not be built, see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void prepareHome() throws IOException {
        var realm = realmFile();
        var origin = digest(realm + secrets.uploadClient());
        var madeFrom = home.resolve("made-from");
        if (!Files.exists(madeFrom) || !Files.readString(madeFrom).equals(origin)) {
            delete(home.resolve("data"));
            var imported = home.resolve("data/import/roomtone-realm.json");
            Files.createDirectories(imported.getParent());
            Files.writeString(imported, realm);
            Files.writeString(madeFrom, origin);
        }
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            link(home.resolve(shared), distribution.resolve(shared));
        }
    }

    private static String digest(String text) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /// The source tree may have moved since the last start.
    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private String realmFile() throws IOException {
        try (var resource = Keycloak.class.getResourceAsStream("realm.json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("@FRONT_DOOR@", frontDoor);
        }
    }
}
