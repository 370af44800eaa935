package io.roomtone.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceTest {
    private static final URI URL = URI.create("http://localhost:8080");

    @TempDir
    Path data;

    @Test
    void letsOneRunAndTellsTheOthersWhere() {
        try (var first = Instance.claim(data, URL).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(Instance.claim(data, URL)).isEmpty();
            assertThat(Instance.running(data))
                    .hasValue(new Instance.Running(ProcessHandle.current().pid(), URL));
        }

        assertThat(Instance.running(data)).isEmpty();
        Instance.claim(data, URL).orElseThrow().close();
    }
}
