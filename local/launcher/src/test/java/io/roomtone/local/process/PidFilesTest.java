package io.roomtone.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.Wait;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFilesTest {
    @TempDir
    Path folder;

    private Process child;
    private PidFiles pids;

    @BeforeEach
    void start() throws Exception {
        child = new ProcessBuilder("sleep", "600").start();
        pids = new PidFiles(folder);
    }

    @AfterEach
    void end() {
        child.destroyForcibly();
    }

    @Test
    void endsTheChildrenOfAnEarlierRun() throws Exception {
        pids.write("job-service", child.toHandle());

        assertThat(new PidFiles(folder).reap(List.of())).containsExactly("job-service");

        assertThat(child.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sparesAStrangerThatGotThePid() throws Exception {
        var anHourAgo = System.currentTimeMillis() - 3_600_000;
        Files.writeString(folder.resolve("job-service.pid"), child.pid() + " " + anHourAgo + "\n");

        assertThat(pids.reap(List.of())).isEmpty();

        assertThat(child.isAlive()).isTrue();
    }

    @Test
    void knowsADeadOneThatNobodyCollects() throws Exception {
        var careless = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
        try {
            var orphan = ProcessHandle.of(Long.parseLong(careless.inputReader().readLine()))
                    .orElseThrow();
            Wait.until("a parent that is no shell any more", Duration.ofSeconds(10), () -> isSleep(careless));
            pids.write("postgres", orphan);
            assertThat(pids.find("postgres")).isPresent();

            orphan.destroyForcibly();

            Wait.until(
                    "the end to be noticed",
                    Duration.ofSeconds(10),
                    () -> pids.find("postgres").isEmpty());
            assertThat(orphan.isAlive()).as("still in the books").isTrue();
        } finally {
            careless.destroyForcibly();
        }
    }

    @Test
    void forgetsOnlyTheChildThatEnded() {
        pids.write("job-service", child.toHandle());

        pids.forget("job-service", child.pid() + 1);
        assertThat(pids.find("job-service")).isPresent();

        pids.forget("job-service", child.pid());
        assertThat(pids.find("job-service")).isEmpty();
    }

    private static boolean isSleep(Process process) {
        return process.info().command().orElse("").endsWith("sleep");
    }
}
