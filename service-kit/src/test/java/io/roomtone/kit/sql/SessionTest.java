package io.roomtone.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.kit.KitTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@KitTest
class SessionTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Inject
    Pool pool;

    @ParameterizedTest
    @CsvSource({
        "idle_in_transaction_session_timeout, 1min",
        "tcp_keepalives_idle, 10",
        "tcp_keepalives_interval, 5",
        "tcp_keepalives_count, 3",
        "tcp_user_timeout, 30000"
    })
    void doesNotOutliveItsInstanceForLong(String setting, String value) {
        var row = pool.query("show " + setting)
                .execute()
                .await()
                .atMost(LIMIT)
                .iterator()
                .next();

        assertThat(row.getString(0)).isEqualTo(value);
    }
}
