package io.roomtone.agent;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Ever longer pauses between attempts, with jitter so that a fleet does not return all at once.
public final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public static Backoff of(AgentConfig.Retry retry) {
        return new Backoff(retry.first(), retry.longest());
    }

    /// The pause before the next attempt: between half of the present step and the whole of it.
    public Duration next() {
        var step = next;
        next = step.multipliedBy(2).compareTo(longest) < 0 ? step.multipliedBy(2) : longest;
        return Duration.ofNanos(ThreadLocalRandom.current().nextLong(step.toNanos() / 2, step.toNanos() + 1));
    }

    public void reset() {
        next = first;
    }
}
