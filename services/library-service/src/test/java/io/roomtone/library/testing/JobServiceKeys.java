package io.roomtone.library.testing;

import static io.restassured.RestAssured.given;
import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;

/// The key that job-service signs grants with, made known as it does.
public final class JobServiceKeys {
    public static final String ID = "key-" + UUID.randomUUID();
    public static final KeyPair PAIR = pair();
    private static boolean known;

    private JobServiceKeys() {}

    public static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void announce(String keyId, PublicKey key) {
        var setting = UUID.randomUUID();
        var publicKey = Base64.getEncoder().encodeToString(key.getEncoded());
        var values = Map.<String, Object>of("keyId", keyId, "algorithm", "EdDSA", "publicKey", publicKey);
        Published.event(
                EventType.GRANT_KEY_CHANGED, setting, new SettingData(setting, 1, "grant-key", keyId, false, values));
    }

    /// Returns once the service knows the key.
    static synchronized void makeKnown(Story story) {
        if (known) return;
        announce(ID, PAIR.getPublic());
        eventually(() -> assertThat(given().header("Authorization", "Grant " + story.grant())
                        .head(story.cacheFile())
                        .statusCode())
                .isEqualTo(404));
        known = true;
    }
}
