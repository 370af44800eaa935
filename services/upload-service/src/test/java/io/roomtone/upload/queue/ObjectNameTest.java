package io.roomtone.upload.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.Codec;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectNameTest {
    private static final UUID ID = UUID.fromString("01936f2a-5b1c-7e31-9c52-0a7d4e8f2b02");

    @Test
    void isFolderNameShortIdAndExtension() {
        assertThat(ObjectName.of("hearings/2026", "Hearing 114/26", ID, Codec.MP3_VBR))
                .isEqualTo("hearings/2026/Hearing 114-26 4e8f2b02.mp3");
        assertThat(ObjectName.of(null, "Hörsaal 3", ID, Codec.WAV)).isEqualTo("Hörsaal 3 4e8f2b02.wav");
    }

    @Test
    void staysWithinItsDestination() {
        assertThat(ObjectName.of("/../.. /./a//..hidden/", "../../etc/passwd", ID, Codec.FLAC))
                .isEqualTo("a/hidden/-..-etc-passwd 4e8f2b02.flac");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000b", "a\u202Eb", "a\\b", "a:b", "a*b", "a?b", "a\"b", "a<b", "a|b"})
    void hasNothingThatAFileSystemOrAHeaderCannotHold(String name) {
        assertThat(ObjectName.of(null, name, ID, Codec.WAV)).isEqualTo("a-b 4e8f2b02.wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "...", ". ."})
    void isNeverEmpty(String name) {
        assertThat(ObjectName.of(name, name, ID, Codec.WAV)).isEqualTo("recording 4e8f2b02.wav");
    }

    @Test
    void isNoLongerThanPlacesTake() {
        var name = "🎙".repeat(200);

        var object = ObjectName.of((name + "/").repeat(20), name, ID, Codec.WAV);

        assertThat(object.getBytes(UTF_8).length).isLessThan(800);
        assertThat(object.split("/"))
                .allSatisfy(part -> assertThat(part.getBytes(UTF_8).length).isLessThan(255));
        assertThat(object).endsWith("🎙 4e8f2b02.wav");
    }
}
