package io.roomtone.job;

import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.SigningKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Signs grants and node tokens with the active key, and finds the public half of every key there ever was.
@ApplicationScoped
public class KeyRing implements SigningKeys {
    private static final String ACTIVE = """
            select key_id, private_key from signing_key where retired_at is null
            """;
    private static final String FIND = """
            select public_key from signing_key where key_id = $1
            """;

    private final Pool pool;
    private final Map<String, PublicKey> known = new ConcurrentHashMap<>();
    private volatile Signer active;

    KeyRing(Pool pool) {
        this.pool = pool;
    }

    private record Signer(String keyId, PrivateKey key) {}

    /// @param typ [Jws#GRANT] or [Jws#NODE]
    /// @param json the payload
    public Uni<String> sign(String typ, String json) {
        var signer = active;
        return (signer == null ? load() : Uni.createFrom().item(signer))
                .map(s -> Jws.sign(s.key(), s.keyId(), typ, json));
    }

    @Override
    public Uni<Optional<PublicKey>> find(String keyId) {
        var key = known.get(keyId);
        if (key != null) return Uni.createFrom().item(Optional.of(key));
        return pool.preparedQuery(FIND).execute(Tuple.of(keyId)).map(rows -> remember(keyId, rows));
    }

    /// The active key was made or replaced.
    public void forgetActive() {
        active = null;
    }

    private Uni<Signer> load() {
        return pool.preparedQuery(ACTIVE)
                .execute()
                .map(rows -> signer(rows.iterator().next()))
                .invoke(s -> active = s);
    }

    private Optional<PublicKey> remember(String keyId, RowSet<Row> rows) {
        if (rows.size() == 0) return Optional.empty();
        var key = publicKey(rows.iterator().next().getBuffer(0).getBytes());
        known.put(keyId, key);
        return Optional.of(key);
    }

    private static Signer signer(Row row) {
        try {
            var spec = new PKCS8EncodedKeySpec(row.getBuffer("private_key").getBytes());
            return new Signer(
                    row.getString("key_id"), KeyFactory.getInstance("Ed25519").generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the active signing key is not readable", e);
        }
    }

    private static PublicKey publicKey(byte[] x509) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a public signing key is not readable", e);
        }
    }
}
