package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Runs the script that makes topics and rights, with the broker's programs replaced by ones that write down how they
/// were called.
final class BrokerSetup {
    static final List<String> SERVICES =
            List.of("job-service", "library-service", "schedule-service", "upload-service");

    private final Path folder;

    BrokerSetup(Path folder) {
        this.folder = folder;
    }

    /// The Kafka user of a service, as the script is told.
    static String user(String service) {
        return service + "-user";
    }

    /// @return each call, the program's name first
    List<String> calls(String... settings) throws IOException, InterruptedException {
        var calls = folder.resolve("calls");
        Files.deleteIfExists(calls);
        for (var program : List.of("kafka-topics.sh", "kafka-acls.sh")) {
            var stub = folder.resolve(program);
            Files.writeString(stub, "#!/bin/bash\necho \"$(basename $0) $*\" >> " + calls + "\n");
            assertThat(stub.toFile().setExecutable(true)).isTrue();
        }
        var setup = new ProcessBuilder("bash", script(settings).toString());
        for (var service : SERVICES) {
            setup.environment().put("USER_" + service.toUpperCase(Locale.ROOT).replace('-', '_'), user(service));
        }
        setup.environment().put("KAFKA_USERNAME", "admin");
        setup.environment().put("KAFKA_PASSWORD", "not-a-real-one");

        var result = Program.run(setup);

        assertThat(result.status()).as(result.said()).isZero();
        return Files.readAllLines(calls);
    }

    private Path script(String... settings) throws IOException {
        var map = Chart.one(Chart.manifests(settings), "ConfigMap", "kafka-setup");
        return Files.writeString(
                folder.resolve("setup.sh"),
                map.json()
                        .at("/data")
                        .get("setup.sh")
                        .asText()
                        .replace("/opt/kafka/bin", folder.toString())
                        .replace("cd /tmp", "cd " + folder));
    }
}
