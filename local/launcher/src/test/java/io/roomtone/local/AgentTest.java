package io.roomtone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgentTest {
    @TempDir
    Path folder;

    private Stack stack;

    @BeforeEach
    void make() {
        stack = Stack.create(StackOptions.forTests(Repository.root(), folder.resolve("data")));
    }

    @AfterEach
    void end() {
        stack.close();
    }

    @Test
    void startsANativeExecutableWithTheSettingsOfAnyOther() throws Exception {
        var executable = Files.writeString(folder.resolve("agent"), "#!/bin/sh\necho \"$@\"; exec cat\n");
        Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwx------"));
        var agent = stack.agent(AgentOptions.at("native", folder.resolve("home"))
                .with("roomtone.agent.backends", "file")
                .running(executable));

        agent.start();

        Wait.until(
                "the agent's line",
                Duration.ofSeconds(20),
                () -> agent.log().toFile().length() > 0);
        assertThat(Files.readString(agent.log()).strip().split(" "))
                .contains(
                        "-Droomtone.agent.backends=file",
                        "-Droomtone.agent.home=" + folder.resolve("home"),
                        "-Droomtone.agent.url=http://127.0.0.1:" + stack.port(Part.GATEWAY));
    }

    @Test
    void saysHowToGetANativeExecutableThatIsNotThere() {
        var agent = stack.agent(AgentOptions.at("native", folder).running(folder.resolve("none")));

        assertThatThrownBy(agent::start).hasMessageContaining("./roomtone native");
    }
}
