package io.roomtone.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// A pod that ends cuts no request off, and is not killed before it has given back what it had.
class EndingTest {
    private static final Path KIT =
            Path.of("../service-kit/src/main/resources/META-INF/microprofile-config.properties");

    private final List<Manifest> manifests = Chart.manifests();

    @Test
    void whatAnswersWaitsUntilNobodySendsToItAnyMore() {
        for (var service : manifests) {
            if (!service.kind().equals("Service")) continue;

            assertThat(secondsBeforeEnd(service.component()))
                    .as(service.toString())
                    .isGreaterThanOrEqualTo(5);
        }
    }

    @ParameterizedTest
    @FieldSource("io.roomtone.chart.BrokerSetup#SERVICES")
    void aServiceIsGivenTheTimeThatItsEndMayTake(String service) throws IOException {
        var grace = Chart.one(manifests, "Deployment", service)
                .pod()
                .get("terminationGracePeriodSeconds")
                .asInt();
        // two workers of upload-service and the outbox are waited for, 10 s each
        var afterRequests = Duration.ofSeconds(30);

        var needed =
                Duration.ofSeconds(secondsBeforeEnd(service)).plus(patience()).plus(afterRequests);

        assertThat(Duration.ofSeconds(grace)).isGreaterThanOrEqualTo(needed);
    }

    @Test
    void requestsAreFinishedAndLiveStreamsDoNotHoldTheEndUp() throws IOException {
        // measured: with an open stream a service ends when this is over, and not before
        assertThat(patience()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    private static Duration patience() throws IOException {
        var setting = ServiceSettings.parsed(Files.newBufferedReader(KIT)).get("quarkus.shutdown.timeout");
        assertThat(setting)
                .as("requests that are under way are cut off without it")
                .isNotNull();
        return Duration.parse("PT" + setting);
    }

    private int secondsBeforeEnd(String component) {
        return Chart.one(manifests, "Deployment", component)
                .containers()
                .getFirst()
                .at("/lifecycle/preStop/sleep/seconds")
                .asInt();
    }
}
