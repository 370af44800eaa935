package io.roomtone.job.grant;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.job.KeyRing;
import io.roomtone.job.testing.JobServiceTest;
import io.roomtone.job.testing.TestTime;
import io.roomtone.job.testing.Together;
import io.roomtone.kit.Wire;
import io.roomtone.kit.testing.Topic;
import io.roomtone.kit.token.Jws;
import io.roomtone.kit.token.TokenVerifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@JobServiceTest
class KeyKeeperTest {
    @Inject
    KeyKeeper keeper;

    @Inject
    KeyRing ring;

    @Inject
    TokenVerifier tokens;

    @Inject
    TestTime time;

    @Inject
    Pool pool;

    // the other tests shall not find a key from the future
    @AfterEach
    void bringTheKeyToThePresent() {
        pool.query("update signing_key set created_at = now() where retired_at is null")
                .execute()
                .await()
                .indefinitely();
    }

    @Test
    void instancesThatStartTogetherAgreeOnOneKey() {
        var later = time.now().plus(Duration.ofDays(181));

        Together.run(6, () -> keeper.runOnce(later).await().indefinitely());

        assertThat(count("select count(*) from signing_key where retired_at is null"))
                .isEqualTo(1);
        assertThat(count("select count(*) from signing_key where created_at > now() + interval '180 days'"))
                .isEqualTo(1);
    }

    @Test
    void aKeyThatIsReplacedStaysGoodForWhatItHasSigned() {
        var old = sign();

        keeper.runOnce(time.now().plus(Duration.ofDays(200))).await().indefinitely();

        var fresh = sign();
        assertThat(Jws.keyIdOf(fresh)).isNotEqualTo(Jws.keyIdOf(old));
        assertThat(tokens.verify(old, Jws.GRANT).await().indefinitely()).isInstanceOf(Jws.Verdict.Genuine.class);
        assertThat(tokens.verify(fresh, Jws.GRANT).await().indefinitely()).isInstanceOf(Jws.Verdict.Genuine.class);
    }

    @Test
    void keepsAKeyThatIsYoungEnough() {
        var before = Jws.keyIdOf(sign());

        keeper.runOnce(time.now().plus(Duration.ofDays(1))).await().indefinitely();

        assertThat(Jws.keyIdOf(sign())).isEqualTo(before);
    }

    @Test
    void publishesThePublicHalfSoThatOthersCanVerify() throws Exception {
        var signed = sign();
        var keyId = Jws.keyIdOf(signed).orElseThrow();

        try (var settings = new Topic("roomtone.settings")) {
            eventually(() -> assertThat(published(settings, keyId)).hasSize(1));
            var json = published(settings, keyId).getFirst();
            GoldenEvents.assertValid(EventType.GRANT_KEY_CHANGED, json);
            var values = Wire.read(json, SettingData.class).values();
            var encoded = Base64.getDecoder().decode((String) values.get("publicKey"));
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            assertThat(Jws.verify(signed, Jws.GRANT, key)).isInstanceOf(Jws.Verdict.Genuine.class);
        }
    }

    private String sign() {
        return ring.sign(Jws.GRANT, "{}").await().indefinitely();
    }

    private static List<String> published(Topic settings, String keyId) {
        return settings.values().stream()
                .filter(json -> json.contains("\"" + keyId + "\""))
                .toList();
    }

    private long count(String sql) {
        return pool.query(sql)
                .execute()
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .indefinitely();
    }
}
