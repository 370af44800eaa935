package io.roomtone.library.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs addresses (HMAC-SHA-256) with the one key that all instances share; whoever needs it first makes it.
@ApplicationScoped
public class LinkSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final String MAKE = "insert into link_key (id, secret) values (1, $1) on conflict do nothing";
    private static final String READ = "select secret from link_key where id = 1";

    private final Pool pool;
    private volatile byte[] secret;

    LinkSigner(Pool pool) {
        this.pool = pool;
    }

    /// @return base64url
    Uni<String> sign(UUID recording, Purpose purpose, Instant expires) {
        return secret().map(key ->
                Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, recording, purpose, expires)));
    }

    Uni<Boolean> isGenuine(UUID recording, Purpose purpose, Instant expires, String signature) {
        return sign(recording, purpose, expires)
                .map(genuine -> MessageDigest.isEqual(genuine.getBytes(UTF_8), signature.getBytes(UTF_8)));
    }

    private Uni<byte[]> secret() {
        return secret == null
                ? makeOrRead().invoke(key -> secret = key)
                : Uni.createFrom().item(secret);
    }

    private Uni<byte[]> makeOrRead() {
        var fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        return pool.preparedQuery(MAKE)
                .execute(Tuple.of(Buffer.buffer(fresh)))
                .chain(() -> pool.query(READ).execute())
                .map(rows -> rows.iterator().next().getBuffer("secret").getBytes());
    }

    private static byte[] mac(byte[] key, UUID recording, Purpose purpose, Instant expires) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal((recording + "\n" + purpose.slug() + "\n" + expires.getEpochSecond()).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
