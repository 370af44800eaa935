package io.roomtone.agent;

import java.time.Duration;
import java.time.Instant;

/// How far this node's wall clock is from the server's, and whether the server could say what it had to say.
/// An answer that took long says little: it replaces a better one only when that one is old.
public final class ServerClock {
    /// More than this is worth a health event.
    public static final Duration TOLERANCE = Duration.ofSeconds(1);

    private static final Duration OLD = Duration.ofMinutes(1);

    private Reading best;
    private boolean missed;

    /// @param uncertain the server read its clock somewhere within the call
    private record Reading(long offsetMillis, Duration uncertain, long nanos) {}

    /// @param serverTime what the server read somewhere between question and answer
    /// @param asked `System.nanoTime()` of the question
    /// @param answered `System.nanoTime()` of the answer, which is now
    public synchronized void heard(Instant serverTime, long asked, long answered) {
        var half = Duration.ofNanos((answered - asked) / 2);
        var local = Instant.now().minus(half);
        var reading = new Reading(Duration.between(serverTime, local).toMillis(), half, answered);
        boolean old = best == null || answered - best.nanos() > OLD.toNanos();
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

    /// Node clock minus server clock; 0 while nobody knows.
    public synchronized long offsetMillis() {
        return best == null ? 0 : best.offsetMillis();
    }

    /// Whether the clock is off by more than is tolerated, however the answer's way is counted.
    public synchronized boolean isOff() {
        return best != null
                && Math.abs(best.offsetMillis())
                        > TOLERANCE.plus(best.uncertain()).toMillis();
    }
}
