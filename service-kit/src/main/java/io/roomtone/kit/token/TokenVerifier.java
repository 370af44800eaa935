package io.roomtone.kit.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.PublicKey;
import java.util.Optional;

/// Verifies signed tokens with the keys that the service knows, without a call to anybody.
@ApplicationScoped
public class TokenVerifier {
    private final SigningKeys keys;

    TokenVerifier(SigningKeys keys) {
        this.keys = keys;
    }

    /// @param typ [Jws#GRANT] or [Jws#NODE]
    public Uni<Jws.Verdict> verify(String compact, String typ) {
        var keyId = Jws.keyIdOf(compact);
        if (keyId.isEmpty()) return Uni.createFrom().item(new Jws.Verdict.Forged("no key id"));
        return keys.find(keyId.get()).map(key -> judge(compact, typ, keyId.get(), key));
    }

    private static Jws.Verdict judge(String compact, String typ, String keyId, Optional<PublicKey> key) {
        return key.isEmpty() ? new Jws.Verdict.UnknownKey(keyId) : Jws.verify(compact, typ, key.get());
    }
}
