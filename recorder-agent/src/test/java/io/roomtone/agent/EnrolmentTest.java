package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.contracts.agent.EnrolRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
    @TempDir
    Path directory;

    @Test
    void asksAgainWithTheSameCredentialWhenTheAnswerWasLost() throws Exception {
        try (var bench = new Bench(directory)) {
            bench.standIn.loseEnrolmentAnswers(2);

            bench.start();

            awaitHeartbeat(bench);
            assertThat(bench.standIn.enrolments()).hasSize(3);
            assertThat(bench.standIn.enrolments().stream()
                            .map(EnrolRequest::credential)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void asksWithTheSameCredentialAfterARestartInTheMiddle() throws Exception {
        try (var bench = new Bench(directory)) {
            bench.standIn.loseEnrolmentAnswers(1000);
            bench.start();
            Eventually.until(
                    "asked", Bench.PATIENCE, () -> !bench.standIn.enrolments().isEmpty());
            bench.stop();

            bench.standIn.loseEnrolmentAnswers(0);
            bench.start();

            awaitHeartbeat(bench);
            assertThat(bench.standIn.enrolments().stream()
                            .map(EnrolRequest::credential)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void isKnownAfterARestartWithoutAToken() throws Exception {
        try (var bench = new Bench(directory, Map.of("enrolment-token", ""))) {
            var identity = bench.home.resolve("identity.json");
            Files.createDirectories(bench.home);
            Files.writeString(identity, """
                    {"nodeId":"%s","name":"bench","credential":"secret"}""".formatted(bench.standIn.nodeId()));

            bench.start();

            awaitHeartbeat(bench);
            assertThat(bench.standIn.enrolments()).isEmpty();
        }
    }

    @Test
    void keepsItsCredentialFromOtherUsers() throws Exception {
        try (var bench = new Bench(directory).start()) {
            awaitHeartbeat(bench);

            var identity = bench.home.resolve("identity.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void cannotStartWithARefusedToken() throws Exception {
        assertCannotStart(Map.of("enrolment-token", "used up"), "make a new one");
    }

    @Test
    void cannotStartWithoutAToken() throws Exception {
        assertCannotStart(Map.of("enrolment-token", ""), "not enrolled");
    }

    @Test
    void refusesPlainHttpToAnotherHost() throws Exception {
        assertCannotStart(Map.of("url", "http://192.0.2.1:8080"), "Refusing plain http");
    }

    @Test
    void doesNotRunTwiceInOneHome() throws Exception {
        try (var first = new Bench(directory).start()) {
            awaitHeartbeat(first);

            assertCannotStart(Map.of("home", first.home.toString()), "Another agent");
        }
    }

    private void assertCannotStart(Map<String, String> settings, String message) throws Exception {
        try (var bench = new Bench(directory.resolve("other"), settings).start()) {
            Eventually.until("it says why", Bench.PATIENCE, () -> bench.fault() != null);
            assertThat(bench.fault()).isInstanceOf(CannotStart.class).hasMessageContaining(message);
        }
    }

    private static void awaitHeartbeat(Bench bench) throws Exception {
        Eventually.until(
                "a heartbeat",
                Bench.PATIENCE,
                () -> !List.copyOf(bench.standIn.heartbeats()).isEmpty());
    }
}
