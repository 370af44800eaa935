package io.roomtone.kit.token;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.Optional;
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

    /// The key that a token says it was signed with; empty when it is no token.
    public static Optional<String> keyIdOf(String compact) {
        try {
            return Optional.ofNullable(parse(compact).getKeyIdHeaderValue());
        } catch (JoseException e) {
            return Optional.empty();
        }
    }

    /// @param typ [#GRANT] or [#NODE]: one kind is never taken for the other
    public static Verdict verify(String compact, String typ, PublicKey key) {
        try {
            var jws = parse(compact);
            if (!typ.equals(jws.getHeader("typ"))) return new Verdict.Forged("typ is " + jws.getHeader("typ"));
            jws.setKey(key);
            if (!jws.verifySignature()) return new Verdict.Forged("signature");
            return new Verdict.Genuine(jws.getPayload());
        } catch (JoseException e) {
            return new Verdict.Forged(e.getMessage());
        }
    }

    private static JsonWebSignature parse(String compact) throws JoseException {
        var jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(ONLY_EDDSA);
        jws.setCompactSerialization(compact);
        return jws;
    }
}
