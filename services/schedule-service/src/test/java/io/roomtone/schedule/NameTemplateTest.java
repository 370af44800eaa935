package io.roomtone.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.NodeStatus;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameTemplateTest {
    private static final Node NODE =
            new Node(UUID.randomUUID(), "court-3", "main", "Court {date} $1", NodeStatus.ONLINE, 4, List.of());

    @Test
    void fillsEveryFieldOnce() {
        assertThat(fill("{schedule}|{date}|{time}|{node}|{room}"))
                .isEqualTo("Hearings|2026-11-24|09:05|court-3|Court {date} $1");
    }

    @Test
    void neverMakesANameThatIsTooLong() {
        assertThat(fill("{room}".repeat(30))).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{dat}", "{}", "{date", "date}", "{{date}}", "{Date}"})
    void findsWhatIsNoField(String template) {
        assertThat(NameTemplate.problem(template)).isPresent();
    }

    @Test
    void takesPlainText() {
        assertThat(NameTemplate.problem("Hearing in {room}, {date}")).isEmpty();
    }

    private static String fill(String template) {
        return NameTemplate.fill(template, "Hearings", LocalDate.parse("2026-11-24"), LocalTime.of(9, 5, 30), NODE);
    }
}
