package io.roomtone.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other programs are given to run.
class ScriptsTest {
    @TempDir
    Path folder;

    @Test
    void theBrokersSetupMakesEveryTopicAndGivesEachServiceItsOwnRights() throws Exception {
        var calls = runSetupWithRecordedCalls();

        assertThat(calls)
                .contains("kafka-topics.sh --bootstrap-server kafka.example.org:9093")
                .contains(
                        "--topic roomtone.nodes --partitions 12 --replication-factor 3 --config cleanup.policy=compact")
                .contains("--topic roomtone.settings.dlq")
                .contains(
                        "--allow-principal User:jobs-user --operation Write --operation Describe --topic roomtone.jobs\n")
                .contains(
                        "--allow-principal User:library-user --operation Read --operation Describe --topic roomtone.jobs\n")
                .doesNotContain("User:uploads-user --operation Write --operation Describe --topic roomtone.jobs\n");
    }

    @Test
    void theUnitIsOneThatSystemdUnderstands() throws Exception {
        assumeTrue(Files.exists(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze here");
        var unit = folder.resolve("roomtone-agent.service");
        // the program is not installed here
        Files.writeString(
                unit,
                Files.readString(Path.of("../deploy/systemd/roomtone-agent.service"))
                        .replaceAll("(?m)^ExecStart=.*", "ExecStart=/bin/true"));

        var result = run(new ProcessBuilder("systemd-analyze", "verify", "--man=no", unit.toString()));

        assertThat(result.said()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private String runSetupWithRecordedCalls() throws Exception {
        var script = Chart.manifests().stream()
                .filter(manifest -> manifest.kind().equals("ConfigMap")
                        && manifest.component().equals("kafka-setup"))
                .map(manifest -> manifest.json().at("/data").get("setup.sh").asText())
                .findFirst()
                .orElseThrow();
        var calls = folder.resolve("calls");
        for (var program : new String[] {"kafka-topics.sh", "kafka-acls.sh"}) {
            var stub = folder.resolve(program);
            Files.writeString(stub, "#!/bin/bash\necho \"$(basename $0) $*\" >> " + calls + "\n");
            assertThat(stub.toFile().setExecutable(true)).isTrue();
        }
        var file = Files.writeString(
                folder.resolve("setup.sh"),
                script.replace("/opt/kafka/bin", folder.toString()).replace("cd /tmp", "cd " + folder));
        var setup = new ProcessBuilder("bash", file.toString());
        for (var part : new String[] {"JOB", "LIBRARY", "SCHEDULE", "UPLOAD"}) {
            setup.environment().put("USER_" + part + "_SERVICE", user(part));
        }
        setup.environment().put("KAFKA_USERNAME", "admin");
        setup.environment().put("KAFKA_PASSWORD", "not-a-real-one");

        var result = run(setup);

        assertThat(result.status()).as(result.said()).isZero();
        return Files.readString(calls);
    }

    private static String user(String part) {
        return switch (part) {
            case "JOB" -> "jobs-user";
            case "LIBRARY" -> "library-user";
            case "SCHEDULE" -> "schedules-user";
            case "UPLOAD" -> "uploads-user";
            default -> throw new IllegalArgumentException(part);
        };
    }

    private record Result(int status, String said) {}

    private static Result run(ProcessBuilder program) throws IOException, InterruptedException {
        var process = program.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Result(process.waitFor(), said);
    }
}
