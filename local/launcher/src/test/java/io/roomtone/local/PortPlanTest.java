package io.roomtone.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortPlanTest {
    @Test
    void saysWhichPortIsTakenAndHowToChooseAnother() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var plan = PortPlan.fromEnvironment(Map.of("ROOMTONE_KAFKA_PORT", Integer.toString(holder.getLocalPort())));

            assertThatThrownBy(() -> withAllOthersFree(plan).requireFree())
                    .isInstanceOf(PortTakenException.class)
                    .hasMessageContaining("Port " + holder.getLocalPort())
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining("ROOMTONE_KAFKA_PORT=");
        }
    }

    @Test
    void takesTheFrontDoorFromTheEnvironment() {
        assertThat(PortPlan.fromEnvironment(Map.of("ROOMTONE_PORT", "9090")).of(Part.GATEWAY))
                .isEqualTo(9090);
        assertThat(PortPlan.fromEnvironment(Map.of()).of(Part.GATEWAY)).isEqualTo(8080);
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> PortPlan.fromEnvironment(Map.of("ROOMTONE_PORT", "99999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ROOMTONE_PORT=99999");
    }

    /// The usual ports may be in use on the machine that tests.
    private static PortPlan withAllOthersFree(PortPlan plan) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        ports.putAll(PortPlan.free().ports());
        ports.put(Part.KAFKA, plan.of(Part.KAFKA));
        return new PortPlan(ports);
    }
}
