package io.roomtone.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.Supervisor.Pauses;
import io.roomtone.local.part.ProcessPart;
import io.roomtone.local.process.Child;
import io.roomtone.local.process.PidFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Supervisor supervisor =
            new Supervisor(new Pauses(Duration.ofMillis(50), Duration.ofMillis(200), MINUTE), told::add);
    private ProcessPart part;

    @BeforeEach
    void make() {
        part = running("exec sleep 600");
    }

    @AfterEach
    void end() {
        supervisor.close();
        part.stop();
    }

    @Test
    void startsAgainWhatWasKilledAndSaysSo() {
        part.start();
        long killed = part.pid();
        supervisor.keep("sleeper", log(), part);

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        Wait.until("the sleeper to serve again", LIMIT, () -> told.contains("sleeper serves again"));
        assertThat(part.isRunning()).isTrue();
        assertThat(part.pid()).isNotEqualTo(killed);
        assertThat(told.getFirst()).startsWith("sleeper has ended by itself").contains(log().toString());
    }

    @Test
    void waitsLongerForWhatDoesNotLast() {
        part = running("date +%s%N >> " + folder.resolve("starts"));
        part.start();

        supervisor.keep("short", log(), part);

        Wait.until("six starts", LIMIT, () -> starts().size() >= 6);
        var starts = starts();
        assertThat(millisBetween(starts, 1)).isGreaterThan(100);
        assertThat(millisBetween(starts, 2)).isGreaterThan(200);
        assertThat(millisBetween(starts, 4)).isBetween(200L, 5_000L);
    }

    @Test
    void leavesAloneWhatEndsAfterItsClose() {
        part.start();
        supervisor.keep("sleeper", log(), part);
        supervisor.close();

        part.kill();

        assertThat(part.isRunning()).isFalse();
        assertThat(told).isEmpty();
    }

    private ProcessPart running(String script) {
        return new ProcessPart(
                () -> new Child.Spec("part", List.of("sh", "-c", script), Map.of(), log()),
                () -> true,
                new PidFiles(folder.resolve("pids")));
    }

    private Path log() {
        return folder.resolve("part.log");
    }

    private List<Long> starts() {
        try {
            var file = folder.resolve("starts");
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Long::valueOf).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long millisBetween(List<Long> starts, int first) {
        return (starts.get(first + 1) - starts.get(first)) / 1_000_000;
    }
}
