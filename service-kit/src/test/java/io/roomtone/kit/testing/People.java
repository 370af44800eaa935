package io.roomtone.kit.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.contracts.access.ScopeClaims;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// People with access tokens, signed as the provider of [IdentityProviderResource] would.
public final class People {
    public static final String ISSUER = "http://identity.test/realms/roomtone";

    private static final RsaJsonWebKey KEY = key();

    private People() {}

    /// A token of somebody who sees every site.
    public static String token(String name, String role) {
        return token(name, Set.of(role), Set.of(ScopeClaims.EVERY_SITE), Set.of());
    }

    /// @param sites claim `roomtone_sites`
    /// @param nodes claim `roomtone_nodes`, node ids
    public static String token(String name, Set<String> roles, Set<String> sites, Set<String> nodes) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience("roomtone-api");
        claims.setSubject(name + "-id");
        claims.setStringClaim("preferred_username", name);
        claims.setStringClaim("name", name);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(30);
        claims.setClaim("realm_access", Map.of("roles", List.copyOf(roles)));
        claims.setStringListClaim(ScopeClaims.SITES, List.copyOf(sites));
        claims.setStringListClaim(ScopeClaims.NODES, List.copyOf(nodes));
        return sign(claims);
    }

    static byte[] publicKeys() {
        return new JsonWebKeySet(KEY)
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(UTF_8);
    }

    private static String sign(JwtClaims claims) {
        var jws = new JsonWebSignature();
        jws.setPayload(claims.toJson());
        jws.setKey(KEY.getPrivateKey());
        jws.setKeyIdHeaderValue(KEY.getKeyId());
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        jws.setHeader("typ", "JWT");
        try {
            return jws.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RsaJsonWebKey key() {
        try {
            var key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId("people");
            key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            key.setUse("sig");
            return key;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
