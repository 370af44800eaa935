package io.roomtone.local.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    private Path folder;

    @Test
    void oneThatEndsAtOnceIsQuoted() {
        var log = folder.resolve("part.log");
        var child = Child.start(
                new Child.Spec("part", List.of("sh", "-c", "echo the port is taken; exit 3"), Map.of(), log),
                new PidFiles(folder.resolve("pids")));

        assertThatThrownBy(() -> child.await(() -> false, Duration.ofSeconds(20)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("part ended at once (exit 3)", log.toString(), "the port is taken");
    }
}
