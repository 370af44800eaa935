package io.roomtone.agent;

import io.roomtone.agent.capture.Captures;
import io.roomtone.agent.deliver.Deliverer;
import io.roomtone.agent.lease.Leases;
import io.roomtone.agent.render.Renderer;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/// Carries takes out, each on a virtual thread of its own: claim → capture → render → deliver → told → freed. Every
/// step
/// is over when the journal says so, and one that the journal says is over is not done again: so a take goes on where
/// it
/// stood, whatever happened in between.
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
            try {
                captures.resume(take);
                begin(take);
            } catch (IOException e) {
                LOG.errorf(e, "this take cannot be taken up; it stays in the spool %s", take);
            }
        }
    }

    /// A take that runs already goes on as it is.
    public void begin(Take take) {
        running.computeIfAbsent(
                take.id(), _ -> Thread.ofVirtual().name("take " + take.id()).start(() -> run(take)));
    }

    private void run(Take take) {
        var backoff = Backoff.of(retry);
        try {
            while (!tryToCarryOut(take)) {
                Thread.sleep(backoff.next());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.remove(take.id());
        }
    }

    /// @return false when the spool itself failed: all that is lost is time
    private boolean tryToCarryOut(Take take) throws InterruptedException {
        try {
            carryOut(take);
            return true;
        } catch (IOException e) {
            LOG.errorf(e, "the spool failed; this take will be taken up again %s", take);
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
        for (var thread : threads) {
            thread.join(SHUTDOWN);
        }
        captures.close();
    }
}
