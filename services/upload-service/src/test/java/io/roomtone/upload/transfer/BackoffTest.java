package io.roomtone.upload.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void doublesUntilTheLongestWait() {
        assertThat(Backoff.after(0, FIRST, LONGEST, 0.5)).isEqualTo(FIRST);
        assertThat(Backoff.after(1, FIRST, LONGEST, 0.5)).isEqualTo(FIRST);
        assertThat(Backoff.after(2, FIRST, LONGEST, 0.5)).isEqualTo(Duration.ofSeconds(20));
        assertThat(Backoff.after(5, FIRST, LONGEST, 0.5)).isEqualTo(Duration.ofSeconds(160));
        assertThat(Backoff.after(1_000_000, FIRST, LONGEST, 0.5)).isEqualTo(LONGEST);
    }

    @Test
    void isSpreadByAFifth() {
        assertThat(Backoff.after(1, FIRST, LONGEST, 0)).isEqualTo(Duration.ofSeconds(8));
        assertThat(Backoff.after(1, FIRST, LONGEST, 1)).isEqualTo(Duration.ofSeconds(12));
    }
}
