package io.roomtone.library.learn;

import io.roomtone.kit.inbox.PoisonException;
import io.roomtone.kit.token.SigningKeys;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/// The public keys of job-service, persisted. None is ever forgotten: agents may hold grants for weeks.
@ApplicationScoped
public class GrantKeys implements SigningKeys {
    private static final String REMEMBER = """
            insert into grant_key (id, version, public_key) values ($1, $2, $3)
            on conflict (id) do update set version = excluded.version, public_key = excluded.public_key
             where grant_key.version < excluded.version
            """;
    private static final String FIND = "select public_key from grant_key where id = $1";

    private final Pool pool;

    GrantKeys(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<Optional<PublicKey>> find(String keyId) {
        return pool.preparedQuery(FIND).execute(Tuple.of(keyId)).map(GrantKeys::first);
    }

    /// @param publicKey X.509, base64
    /// @throws PoisonException when it is no key
    Uni<Void> remember(SqlConnection tx, String keyId, long version, String publicKey) {
        read(publicKey);
        return tx.preparedQuery(REMEMBER)
                .execute(Tuple.of(keyId, version, publicKey))
                .replaceWithVoid();
    }

    private static Optional<PublicKey> first(RowSet<Row> rows) {
        for (var row : rows) return Optional.of(read(row.getString("public_key")));
        return Optional.empty();
    }

    private static PublicKey read(String publicKey) {
        try {
            var bytes = Base64.getDecoder().decode(publicKey);
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new PoisonException("a grant key is not an Ed25519 key in X.509 form: " + e.getMessage());
        }
    }
}
