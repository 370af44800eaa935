package io.roomtone.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.infra.Repository;
import io.roomtone.local.part.Java;
import io.roomtone.local.process.PidFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a launcher with SIGKILL and looks at its children.
class OrphansTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    Path data;

    private Process launcher;
    private ProcessHandle postgres;
    private ProcessHandle kafka;

    @BeforeEach
    void start() throws Exception {
        launcher = new ProcessBuilder(List.of(
                        Java.executable(),
                        "-Droomtone.root=" + Repository.root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OrphanMaker.class.getName(),
                        data.toString()))
                .redirectErrorStream(true)
                .redirectOutput(data.resolve("launcher.log").toFile())
                .start();
        Wait.until("the children", Duration.ofSeconds(120), () -> said(OrphanMaker.READY));
        postgres = child(Part.POSTGRES);
        kafka = child(Part.KAFKA);
    }

    @AfterEach
    void end() throws Exception {
        launcher.destroyForcibly();
        Leftovers.end(data);
    }

    @Test
    void dieSoonAfterTheirLauncher() {
        launcher.destroyForcibly();

        Wait.until("PostgreSQL to end", LIMIT, () -> !postgres.isAlive());
        Wait.until("Kafka to end", LIMIT, () -> !kafka.isAlive());
    }

    @Test
    void areEndedByTheNextStartAtTheLatest() {
        launcher.children()
                .filter(child -> child.info().commandLine().orElse("").contains("roomtone-lifeline"))
                .forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
        launcher.onExit().join();
        assertThat(postgres.isAlive()).isTrue();

        try (var next = Stack.create(StackOptions.forTests(Repository.root(), data))) {
            next.start(Part.POSTGRES);

            assertThat(next.pid(Part.POSTGRES)).isNotEqualTo(postgres.pid());
            assertThat(new PidFiles(data.resolve("pids")).names()).containsExactly("postgres");
        }
    }

    private boolean said(String line) {
        try {
            assertThat(launcher.isAlive()).describedAs("launcher").isTrue();
            return Files.readString(data.resolve("launcher.log")).contains(line);
        } catch (IOException e) {
            return false;
        }
    }

    private ProcessHandle child(Part part) {
        return new PidFiles(data.resolve("pids")).find(part.slug()).orElseThrow();
    }
}
