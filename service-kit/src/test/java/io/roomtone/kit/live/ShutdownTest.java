package io.roomtone.kit.live;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.shutdown.ShutdownRecorder;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.roomtone.kit.KitTest;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// In a service of its own, since nothing is answered there any more.
@KitTest
@TestProfile(ShutdownTest.InNoHurry.class)
class ShutdownTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource("/things/live")
    URI address;

    public static class InNoHurry implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.shutdown.timeout", PATIENCE.toSeconds() + "s");
        }
    }

    @Test
    void endsStreamsBeforeItWaitsForRequestsThatAreUnderWay() {
        var token = People.token("sue", Set.of("operator"), Set.of("here"), Set.of());
        try (var stream = SseClient.open(address, token, null)) {
            eventually(() -> assertThat(stream.text()).contains("event:hello"));
            var begun = System.nanoTime();

            ShutdownRecorder.runShutdown();

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(PATIENCE.dividedBy(2));
        }
    }
}
