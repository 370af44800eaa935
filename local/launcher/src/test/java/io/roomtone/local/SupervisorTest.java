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
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
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

        Wait.until("the sleeper to run again", LIMIT, () -> told.contains("sleeper runs again"));
        assertThat(part.isRunning()).isTrue();
        assertThat(part.pid()).isNotEqualTo(killed);
        assertThat(told.getFirst()).startsWith("sleeper has ended by itself").contains(log().toString());
    }

    @Test
    void waitsLongerForWhatDoesNotLast() {
        part = running("date +%s%N >> " + folder.resolve("starts"));
        part.start();

        supervisor.keep("short", log(), part);

        Wait.until("four starts", LIMIT, () -> starts().size() >= 4);
        var starts = starts();
        assertThat(millisBetween(starts, 1)).isGreaterThan(100);
        assertThat(millisBetween(starts, 2)).isGreaterThan(200);
    }

    @Test
    void waitsNoLongerThanTheLongestPause() {
        var pauses = new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(5), MINUTE);

        assertThat(Stream.iterate(pauses.first(), pauses::after).limit(5).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 5L, 5L);
    }

    @Test
    void saysOnceThatItHasEndedAndEachTimeThatItIsTriedAgain() throws Exception {
        var permit = Files.createFile(folder.resolve("permit"));
        part = running("test -e " + permit + " && exec sleep 600", () -> Files.exists(permit));
        part.start();
        supervisor.keep("sleeper", log(), part);

        Files.delete(permit);
        part.kill();

        Wait.until("a second attempt", LIMIT, () -> count("sleeper could not be started and is tried again in") >= 2);
        Files.createFile(permit);
        Wait.until("the sleeper to run again", LIMIT, () -> told.contains("sleeper runs again"));
        assertThat(count("sleeper has ended by itself")).isOne();
    }

    @Test
    void endsAStartThatIsStillWaitingWhenItCloses() throws Exception {
        var permit = Files.createFile(folder.resolve("permit"));
        part = running("echo 1 >> " + folder.resolve("starts") + " && exec sleep 600", () -> Files.exists(permit));
        part.start();
        Wait.until("the first start", LIMIT, () -> starts().size() == 1);
        supervisor.keep("sleeper", log(), part);
        Files.delete(permit);
        part.kill();
        Wait.until("the second start", LIMIT, () -> starts().size() == 2);

        supervisor.close();

        assertThat(part.isRunning()).isFalse();
        assertThat(told).noneMatch(news -> news.contains("could not be started"));
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
        return running(script, () -> true);
    }

    private ProcessPart running(String script, BooleanSupplier ready) {
        return new ProcessPart(
                () -> new Child.Spec("part", List.of("sh", "-c", script), Map.of(), log()),
                ready,
                new PidFiles(folder.resolve("pids")));
    }

    private long count(String beginning) {
        return told.stream().filter(news -> news.startsWith(beginning)).count();
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
