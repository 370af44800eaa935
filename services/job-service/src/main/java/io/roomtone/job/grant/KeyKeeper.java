package io.roomtone.job.grant;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.job.KeyRing;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/// Sees to it that there is exactly one active key, and that it is not too old.
@ApplicationScoped
public class KeyKeeper {
    // several instances that start at once agree: the first makes the key, the others find it
    private static final String ONE_AT_A_TIME = """
            select pg_advisory_xact_lock(hashtext('roomtone signing key'))
            """;
    private static final String RETIRE = """
            update signing_key set retired_at = $1 where retired_at is null and created_at <= $2
            """;
    private static final String ACTIVE = """
            select count(*) from signing_key where retired_at is null
            """;
    private static final String INSERT = """
            insert into signing_key (key_id, setting_id, private_key, public_key, created_at) values ($1, $2, $3, $4, $5)
            """;

    private final Pool pool;
    private final Outbox outbox;
    private final KeyRing ring;
    private final GrantConfig config;
    private final Clock clock;

    KeyKeeper(Pool pool, Outbox outbox, KeyRing ring, GrantConfig config, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.ring = ring;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        runOnce(clock.instant()).await().indefinitely();
    }

    // each instance also learns in this way that another one has replaced the key
    @Scheduled(every = "1h", delayed = "1h")
    Uni<Void> hourly() {
        return runOnce(clock.instant());
    }

    /// Makes the first key, or a new one in place of one that is too old.
    public Uni<Void> runOnce(Instant now) {
        return pool.withTransaction(tx -> tx.query(ONE_AT_A_TIME)
                        .execute()
                        .chain(() -> retire(tx, now))
                        .chain(() -> tx.query(ACTIVE).execute())
                        .chain(rows -> rows.iterator().next().getLong(0) == 0
                                ? make(tx, now)
                                : Uni.createFrom().voidItem()))
                .invoke(outbox::poke)
                .invoke(ring::forgetActive);
    }

    private Uni<?> retire(SqlConnection tx, Instant now) {
        var born = now.minus(config.keyLife());
        return tx.preparedQuery(RETIRE).execute(Tuple.of(SqlTime.of(now), SqlTime.of(born)));
    }

    private Uni<Void> make(SqlConnection tx, Instant now) {
        var pair = pair();
        var settingId = Uuid7.next();
        var keyId = "key-" + settingId;
        var values = Tuple.tuple()
                .addString(keyId)
                .addUUID(settingId)
                .addBuffer(Buffer.buffer(pair.getPrivate().getEncoded()))
                .addBuffer(Buffer.buffer(pair.getPublic().getEncoded()))
                .addOffsetDateTime(SqlTime.of(now));
        var published = new SettingData(settingId, 1, "grant-key", keyId, false, publicHalf(keyId, pair));
        return tx.preparedQuery(INSERT)
                .execute(values)
                .chain(() ->
                        outbox.add(tx, OutgoingEvent.of(EventType.GRANT_KEY_CHANGED, settingId, settingId, published)));
    }

    private static Map<String, Object> publicHalf(String keyId, KeyPair pair) {
        var publicKey = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return Map.of("keyId", keyId, "algorithm", "EdDSA", "publicKey", publicKey);
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }
}
