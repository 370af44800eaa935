package io.roomtone.local.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordOptionsTest {
    @Test
    void readsWhatWasAskedFor() {
        var options = RecordOptions.parse(List.of("--source", "a.wav", "--seconds", "5", "--profile", "flac"));

        assertThat(options.source()).hasValue(Path.of("a.wav"));
        assertThat(options.seconds()).hasValue(5);
        assertThat(options.profile()).hasValue("flac");
        assertThat(options.interfaceId()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        refuses("--seconds takes a whole number", "--seconds", "0");
        refuses("unknown option --loud", "--loud", "yes");
        refuses("--profile needs a value", "--profile");
        refuses("leave --interface out", "--source", "a.wav", "--interface", "1");
    }

    private static void refuses(String message, String... arguments) {
        assertThatThrownBy(() -> RecordOptions.parse(List.of(arguments)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
