package io.roomtone.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.upload.testing.Bytes;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretBoxTest {
    private static final UUID DESTINATION = UUID.randomUUID();

    private final SecretBox box = box(1);

    @Test
    void opensWhatItSealedAndSealsItDifferentlyEachTime() {
        var sealed = box.seal(DESTINATION, "geheim");

        assertThat(box.open(DESTINATION, sealed)).isEqualTo("geheim");
        assertThat(box.seal(DESTINATION, "geheim")).isNotEqualTo(sealed);
        assertThat(sealed).doesNotContain("geheim");
    }

    @Test
    void opensNothingForAnotherDestination() {
        var sealed = box.seal(DESTINATION, "geheim");

        assertThatThrownBy(() -> box.open(UUID.randomUUID(), sealed))
                .isInstanceOf(SecretBox.UnreadableException.class)
                .hasMessageContaining("changed");
    }

    @Test
    void saysThatAnotherKeySealedIt() {
        var sealed = box.seal(DESTINATION, "geheim");

        assertThatThrownBy(() -> box(2).open(DESTINATION, sealed))
                .isInstanceOf(SecretBox.UnreadableException.class)
                .hasMessageContaining("sealed under key " + sealed.substring(0, 8));
    }

    @Test
    void doesNotStartWithoutAKey() {
        assertThatThrownBy(() -> new SecretBox(Optional::empty))
                .hasMessageContaining("roomtone.secrets.key must be 32 random bytes")
                .hasMessageContaining("openssl rand -base64 32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"c2hvcnQ=", "no base64!", ""})
    void doesNotStartWithABadKeyAndDoesNotShowIt(String key) {
        assertThatThrownBy(() -> new SecretBox(() -> Optional.of(key)))
                .hasMessageStartingWith("roomtone.secrets.key must be 32 random bytes")
                .satisfies(e -> assertThat(key.isEmpty() || !e.getMessage().contains(key))
                        .isTrue());
    }

    private static SecretBox box(long seed) {
        return new SecretBox(() -> Optional.of(Base64.getEncoder().encodeToString(Bytes.of(32, seed))));
    }
}
