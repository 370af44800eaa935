package io.roomtone.agent;

import java.time.Duration;
import java.time.Instant;

/// How far this node's wall clock is from the server's, as the last answer showed it.
public final class ServerClock {
    /// More than this is worth a health event.
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private volatile long offsetMillis;

    /// @param local this node's wall clock at the time when the server read its own
    public void heard(Instant serverTime, Instant local) {
        offsetMillis = Duration.between(serverTime, local).toMillis();
    }

    /// Node clock minus server clock.
    public long offsetMillis() {
        return offsetMillis;
    }
}
