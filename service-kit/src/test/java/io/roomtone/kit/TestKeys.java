package io.roomtone.kit;

import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.NodeToken;
import io.roomtone.kit.token.SigningKeys;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// A key pair of this test run.
@ApplicationScoped
public class TestKeys implements SigningKeys {
    private static final KeyPair PAIR = pair();

    public static String token(UUID node, Instant expires, String typ) {
        return Jws.sign(PAIR.getPrivate(), "test", typ, Wire.write(new NodeToken(node, expires.getEpochSecond())));
    }

    @Override
    public Uni<Optional<PublicKey>> find(String keyId) {
        return Uni.createFrom().item(keyId.equals("test") ? Optional.of(PAIR.getPublic()) : Optional.empty());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
