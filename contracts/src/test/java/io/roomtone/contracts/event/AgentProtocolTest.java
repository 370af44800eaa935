package io.roomtone.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.WorkOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AgentProtocolTest {
    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of("work-order", WorkOrder.class),
                Arguments.of("lease-renewal", LeaseRenewal.class),
                Arguments.of("manifest", Manifest.class),
                Arguments.of("grant-claims", GrantClaims.class));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void everyGoldenMessagePassesThroughItsRecordWithoutLoss(String name, Class<?> type) {
        var golden = GoldenEvents.resource("golden/agent/" + name + ".json");

        var message = GoldenEvents.read(golden, type);

        assertThat(GoldenEvents.written(message)).isEqualTo(GoldenEvents.tree(golden));
    }

    @Test
    void theSegmentsAndGapsOfTheGoldenManifestCoverItsTimeLine() {
        var manifest = GoldenEvents.read(GoldenEvents.resource("golden/agent/manifest.json"), Manifest.class);

        var segments =
                manifest.segments().stream().mapToLong(Manifest.Segment::frames).sum();
        var gaps = manifest.gaps().stream().mapToLong(Manifest.Gap::frames).sum();

        assertThat(segments + gaps).isEqualTo(manifest.frames());
    }
}
