package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.main.Launch;
import io.quarkus.test.junit.main.LaunchResult;
import io.quarkus.test.junit.main.QuarkusMainTest;
import org.junit.jupiter.api.Test;

@QuarkusMainTest
class MainTest {
    @Test
    @Launch(
            value = {},
            exitCode = 2)
    void saysWhatAPersonHasToDo(LaunchResult result) {
        assertThat(result.getOutput() + result.getErrorOutput()).contains("Refusing plain http to 192.0.2.1");
    }
}
