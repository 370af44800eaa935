package io.roomtone.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/// The ad hoc story with the native agent, where one was compiled (`./roomtone native`; CI says whether it was).
@ExtendWith(WithWorld.class)
@Isolated("measures latencies")
@FirstReliableRecording
class NativeAgentTest {
    private static final String EXECUTABLE = System.getProperty("roomtone.native-agent", "");

    private final World world;

    @TempDir
    Path folder;

    NativeAgentTest(World world) {
        this.world = world;
    }

    @Test
    void aNativeAgentRecordsAsTheOneInAJvmDoes() {
        assumeTrue(!EXECUTABLE.isEmpty(), "no native agent was compiled");
        try (var agent = world.agent("native").running(Path.of(EXECUTABLE))) {
            AdHocStory.play(world, agent, folder);
        }
    }
}
