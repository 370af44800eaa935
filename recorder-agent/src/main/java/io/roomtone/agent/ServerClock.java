package io.roomtone.agent;

import java.time.Duration;
import java.time.Instant;

/// How far this node's wall clock is from the server's, and whether the server could say what it had to say.
/// An answer that took long says little: it replaces a better one only when that one is old.
public final class ServerClock {
    /// More than this is worth a health event.
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private static final Duration OLD = Duration.ofMinutes(1);

    private final NodeClock clock;
    private Reading best;
    private boolean missed = true;

    public ServerClock(NodeClock clock) {
        this.clock = clock;
    }

    /// @param serverTime of the server's clock, at the reading `nanos` of the node's monotonic one
    /// @param uncertain the server read its clock somewhere within the call
    private record Reading(Instant serverTime, Duration uncertain, long nanos) {}

    /// An answer has come just now.
    ///
    /// @param serverTime what the server read somewhere between question and answer
    /// @param took from the question to the answer
    public synchronized void heard(Instant serverTime, Duration took) {
        var half = took.dividedBy(2);
        var reading = new Reading(serverTime.plus(half), half, clock.nanos());
        boolean old = best == null || reading.nanos() - best.nanos() > OLD.toNanos();
        if (old || half.compareTo(best.uncertain()) <= 0) {
            best = reading;
        }
    }

    /// A call got no answer.
    public synchronized void unheard() {
        missed = true;
    }

    /// The server has no more work for this node.
    public synchronized void caughtUp() {
        missed = false;
    }

    /// Whether the server may have had work for this node that it could not hand out yet.
    public synchronized boolean mayHaveMissedWork() {
        return missed;
    }

    /// Node clock minus server clock, now, though the node's was set since; 0 while nobody knows.
    public synchronized long offsetMillis() {
        if (best == null) {
            return 0;
        }
        var now = clock.now();
        var server = best.serverTime().plusNanos(now.monotonicNanos() - best.nanos());
        return Duration.between(server, now.wall()).toMillis();
    }

    /// Whether the clock is off by more than is tolerated, however the answer's way is counted.
    public synchronized boolean isOff() {
        return best != null
                && Math.abs(offsetMillis()) > TOLERANCE.plus(best.uncertain()).toMillis();
    }
}
