package io.roomtone.kit.token;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
import java.util.function.Function;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// Signs and verifies.
public final class Jws {
    public static final String GRANT = "roomtone-grant+jwt";
    public static final String NODE = "roomtone-node+jwt";

    private static final AlgorithmConstraints ONLY_EDDSA =
            new AlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.EDDSA);

    private Jws() {}

    /// What became of a verification.
    public sealed interface Verdict {
        /// @param payload the signed JSON
        record Genuine(String payload) implements Verdict {}

        /// Well formed, but signed by a key that is not known (yet).
        record UnknownKey(String keyId) implements Verdict {}

        /// @param why for the log, not for the caller
        record Forged(String why) implements Verdict {}
    }

    /// @param typ [#GRANT] or [#NODE]
    /// @param json the payload
    public static String sign(PrivateKey key, String keyId, String typ, String json) {
        var jws = new JsonWebSignature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
        jws.setKeyIdHeaderValue(keyId);
        jws.setHeader("typ", typ);
        jws.setKey(key);
        jws.setPayload(json);
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the signing key " + keyId + " is not usable", e);
        }
    }

    /// @param keys finds the public key for a key id
    public static Verdict verify(String compact, String typ, Function<String, Optional<PublicKey>> keys) {
        try {
            var jws = new JsonWebSignature();
            jws.setAlgorithmConstraints(ONLY_EDDSA);
            jws.setCompactSerialization(compact);
            if (!typ.equals(jws.getHeader("typ"))) return new Verdict.Forged("typ is " + jws.getHeader("typ"));
            var keyId = jws.getKeyIdHeaderValue();
            if (keyId == null) return new Verdict.Forged("no kid");
            var key = keys.apply(keyId);
            if (key.isEmpty()) return new Verdict.UnknownKey(keyId);
            jws.setKey(key.get());
            if (!jws.verifySignature()) return new Verdict.Forged("signature");
            return new Verdict.Genuine(jws.getPayload());
        } catch (JoseException e) {
            return new Verdict.Forged(e.getMessage());
        }
    }
}
