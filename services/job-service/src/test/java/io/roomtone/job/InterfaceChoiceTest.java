package io.roomtone.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.Backend;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InterfaceChoiceTest {
    private final NodeInterface spare = device("spare", false, true);
    private final NodeInterface unplugged = device("desk", true, false);

    @Test
    void aPlannedStartWaitsForThePreferredInterfaceAndTakesNoOtherForIt() {
        assertThat(InterfaceChoice.foreseen(List.of(spare, unplugged), null)).contains(unplugged);
    }

    @Test
    void ofTwoPreferredOnesTheOneThatIsThereIsForeseen() {
        var replacement = device("new desk", true, true);

        assertThat(InterfaceChoice.foreseen(List.of(unplugged, replacement), null))
                .contains(replacement);
    }

    @Test
    void aStartByHandTakesWhatIsThere() {
        assertThat(InterfaceChoice.choose(List.of(spare, unplugged), null)).isEqualTo(spare);
    }

    private static NodeInterface device(String name, boolean preferred, boolean available) {
        return new NodeInterface(
                UUID.randomUUID(),
                name,
                name,
                Backend.ALSA,
                "hw:" + name,
                2,
                List.of(48_000),
                "S24_3LE",
                preferred,
                available);
    }
}
