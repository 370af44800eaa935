package io.roomtone.agent.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningProgramsTest {
    @TempDir
    Path home;

    private Process stalled;

    @BeforeEach
    void startWhatNeverEnds() throws Exception {
        stalled = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void end() {
        stalled.destroyForcibly();
    }

    @Test
    void endsTheProgramsOfAnAgentThatWasKilled() throws Exception {
        new RunningPrograms(home).began(stalled);

        new RunningPrograms(home).endLeftOver();

        assertThat(stalled.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(home.resolve("programs")).isEmptyDirectory();
    }

    @Test
    void leavesAProgramAloneThatGotTheProcessIdSince() throws Exception {
        var running = new RunningPrograms(home);
        var note = home.resolve("programs").resolve(Long.toString(stalled.pid()));
        Files.writeString(note, Instant.now().minusSeconds(3600).toString());

        running.endLeftOver();

        assertThat(stalled.isAlive()).isTrue();
        assertThat(note).doesNotExist();
    }

    @Test
    void doesNotStumbleOverSomethingElse() throws Exception {
        var running = new RunningPrograms(home);
        Files.writeString(home.resolve("programs").resolve("notes.txt"), "hello");

        running.endLeftOver();

        assertThat(home.resolve("programs")).isEmptyDirectory();
    }
}
