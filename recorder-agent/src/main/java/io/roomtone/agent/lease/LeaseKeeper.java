package io.roomtone.agent.lease;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Backoff;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.contracts.agent.LeasePhase;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Renews one lease at the pace of its work order, and at once when the journal has news.
public final class LeaseKeeper implements Closeable {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Take take;
    private final AgentConfig.Retry retry;
    private final LeaseCalls calls;
    private final NodeClock clock;
    private final Backoff backoff;
    private final Semaphore news = new Semaphore(0);
    private final Consumer<JournalEntry> listener = this::hear;
    private final Thread thread;
    private long goodUntilNanos;
    private boolean saidExpired;
    private String lastProblem = "";

    LeaseKeeper(Take take, AgentConfig.Retry retry, LeaseCalls calls, NodeClock clock) {
        this.take = take;
        this.retry = retry;
        this.calls = calls;
        this.clock = clock;
        this.backoff = Backoff.of(retry);
        this.thread = Thread.ofVirtual().name("lease " + take.id()).unstarted(this::run);
    }

    void start() {
        take.listen(listener);
        goodUntilNanos = System.nanoTime()
                + Math.max(0, untilStart().toNanos())
                + trusted(Duration.ofMillis(take.order().leaseMillis()));
        thread.start();
    }

    /// Waits until the control plane has heard the last word, or until a newer token made it somebody else's.
    public void awaitLastWord() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            awaitStart();
            while (!isOver()) {
                report();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isOver() {
        return take.story().told() || take.story().leaseLost();
    }

    /// A job that was claimed ahead of time is a reservation until its start: nothing to renew.
    private void awaitStart() throws InterruptedException {
        boolean waiting = take.story().phase() == LeasePhase.CLAIMED
                && take.story().failed().isEmpty();
        var left = untilStart();
        while (waiting && left.isPositive()) {
            // In small steps: the clock may be set, and the machine may sleep.
            var step = left.compareTo(LOOK) < 0 ? left : LOOK;
            waiting = !news.tryAcquire(step.toNanos(), TimeUnit.NANOSECONDS);
            left = untilStart();
        }
    }

    private Duration untilStart() {
        var start =
                take.story().opened().at().plus(Duration.ofMillis(take.order().startsInMillis()));
        return start.since(clock.now());
    }

    private void report() throws InterruptedException {
        news.drainPermits();
        long began = System.nanoTime();
        switch (reported()) {
            case LeaseOutcome.Kept(var good) -> kept(began, good);
            case LeaseOutcome.Lost _ ->
                LOG.warnf("lease lost to a newer token; the audio is kept and delivered %s", take);
            case LeaseOutcome.Told _ -> LOG.infof("last word heard %s", take);
            case LeaseOutcome.Denied(var problem) -> again("denied", problem, retry.longest());
            case LeaseOutcome.Unreachable(var problem) -> again("no answer", problem, heartbeat());
        }
    }

    private LeaseOutcome reported() throws InterruptedException {
        try {
            return calls.report();
        } catch (IOException e) {
            return new LeaseOutcome.Unreachable("the journal cannot be written: " + e.getMessage());
        } catch (RuntimeException e) {
            // An answer that makes no sense, from a load balancer perhaps, must not end the renewals.
            LOG.errorf(e, "a renewal failed for a reason of its own %s", take);
            return new LeaseOutcome.Unreachable(e.toString());
        }
    }

    private void kept(long began, Duration good) throws InterruptedException {
        backoff.reset();
        lastProblem = "";
        saidExpired = false;
        goodUntilNanos = began + trusted(good);
        await(heartbeat());
    }

    private void again(String how, String problem, Duration longest) throws InterruptedException {
        if (!problem.equals(lastProblem)) {
            lastProblem = problem;
            LOG.warnf("lease not renewed, will be tried again %s outcome=%s problem=%s", take, how, problem);
        }
        if (!saidExpired && System.nanoTime() - goodUntilNanos > 0) {
            saidExpired = true;
            LOG.warnf("the lease has run out unheard; the recording goes on %s", take);
        }
        var pause = backoff.next();
        await(pause.compareTo(longest) < 0 ? pause : longest);
    }

    /// Less than the whole: the answer's way back, and a clock that runs a little slow.
    private static long trusted(Duration good) {
        return good.toNanos() * 9 / 10;
    }

    private Duration heartbeat() {
        return Duration.ofMillis(take.order().heartbeatMillis());
    }

    private void await(Duration pause) throws InterruptedException {
        news.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void hear(JournalEntry entry) {
        switch (entry) {
            case JournalEntry.SegmentStarted _,
                    JournalEntry.HealthRaised _,
                    JournalEntry.CaptureEnded _,
                    JournalEntry.Delivered _,
                    JournalEntry.Failed _ -> news.release();
            case JournalEntry.Opened _,
                    JournalEntry.Progress _,
                    JournalEntry.Gap _,
                    JournalEntry.SignalHeard _,
                    JournalEntry.Resumed _,
                    JournalEntry.Rendered _,
                    JournalEntry.RenditionDamaged _,
                    JournalEntry.DeliveryStarted _,
                    JournalEntry.DeliveryBroken _,
                    JournalEntry.DeliveryRefused _,
                    JournalEntry.RefusalDoubted _,
                    JournalEntry.LeaseLost _,
                    JournalEntry.Told _ -> {}
        }
    }

    /// Stops reporting, for a shutdown.
    @Override
    public void close() {
        take.unlisten(listener);
        thread.interrupt();
    }
}
