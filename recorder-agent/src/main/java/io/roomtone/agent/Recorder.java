package io.roomtone.agent;

import io.roomtone.agent.capture.Captures;
import io.roomtone.agent.deliver.Deliverer;
import io.roomtone.agent.lease.Leases;
import io.roomtone.agent.render.Renderer;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Carries takes out, each on a virtual thread of its own: claim → capture → render → deliver → told → freed.
/// Every step is over when the journal says so, and one that the journal says is over is not done again: so a
/// take goes on where it stood, whatever happened in between.
public final class Recorder {
    private static final Logger LOG = Logger.getLogger(Recorder.class);
    private static final Duration SHUTDOWN = Duration.ofSeconds(10);

    private final Spool spool;
    private final Captures captures;
    private final Leases leases;
    private final Renderer renderer;
    private final Deliverer deliverer;
    private final AgentConfig.Retry retry;
    private final Map<UUID, Thread> running = new ConcurrentHashMap<>();

    /// What a take of the last run needs before all else. Doing it again changes nothing.
    @FunctionalInterface
    private interface FirstStep {
        void run(Take take) throws IOException;
    }

    public Recorder(
            Spool spool,
            Captures captures,
            Leases leases,
            Renderer renderer,
            Deliverer deliverer,
            AgentConfig.Retry retry) {
        this.spool = spool;
        this.captures = captures;
        this.leases = leases;
        this.renderer = renderer;
        this.deliverer = deliverer;
        this.retry = retry;
    }

    /// Takes up what the last run left: open takes go on recording before anybody is called.
    public void resume() {
        for (var take : spool.takes()) {
            LOG.infof(
                    "found in the spool %s phase=%s", take, take.story().phase().slug());
            begin(take, this::takeUp);
        }
    }

    private void takeUp(Take take) throws IOException {
        captures.resume(take);
        deliverer.resume(take);
    }

    /// A take that was claimed just now. One that runs already goes on as it is.
    public void begin(Take take) {
        begin(take, _ -> {});
    }

    private void begin(Take take, FirstStep firstStep) {
        running.computeIfAbsent(
                take.id(), _ -> Thread.ofVirtual().name("take " + take.id()).start(() -> run(take, firstStep)));
    }

    private void run(Take take, FirstStep firstStep) {
        var backoff = Backoff.of(retry);
        try {
            while (!tryToCarryOut(take, firstStep)) {
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(take.id());
        }
    }

    /// @return false when the spool itself failed, or the agent: all that is lost is time
    private boolean tryToCarryOut(Take take, FirstStep firstStep) throws InterruptedException {
        try {
            firstStep.run(take);
            carryOut(take);
            return true;
        } catch (ClosedByInterruptException e) {
            throw (InterruptedException) new InterruptedException("stopped in the middle of a write").initCause(e);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "this take failed for a reason of the node's own and will be taken up again %s", take);
            return false;
        }
    }

    private void carryOut(Take take) throws IOException, InterruptedException {
        try (var lease = leases.keep(take)) {
            captures.capture(take);
            if (take.story().captureEnded().isPresent()) {
                renderAndDeliver(take);
            }
            lease.awaitLastWord();
        }
        letGo(take);
    }

    /// What could not be rendered by the last run of the agent is tried again by this one, once.
    private void renderAndDeliver(Take take) throws IOException, InterruptedException {
        while (take.story().receipt().isEmpty() && take.story().refused().isEmpty()) {
            renderer.render(take);
            if (take.story().rendered().isEmpty()) {
                return;
            }
            deliverer.deliver(take);
        }
    }

    private void letGo(Take take) throws IOException {
        boolean delivered = take.story().receipt().isPresent();
        if (delivered || take.endOfAudio() == 0) {
            spool.free(take);
        } else {
            LOG.errorf("this take stays in the spool; its audio is not in the library %s", take);
        }
    }

    /// Open takes are closed to the last frame; they go on when the agent is started again.
    public void stop() throws InterruptedException {
        var threads = running.values().stream().toList();
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + SHUTDOWN.toNanos();
        for (var thread : threads) {
            thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
        captures.close();
    }
}
