package io.roomtone.local.part;

import io.roomtone.local.process.Child;
import io.roomtone.local.process.PidFiles;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// A part that is one child process: a service, the identity provider, an agent.
public final class ProcessPart implements Startable {
    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);

    private final Supplier<Child.Spec> spec;
    private final BooleanSupplier ready;
    private final PidFiles pids;
    private volatile Child child;

    /// @param spec made anew at each start
    /// @param ready whether it serves; asked again and again after a start
    public ProcessPart(Supplier<Child.Spec> spec, BooleanSupplier ready, PidFiles pids) {
        this.spec = spec;
        this.ready = ready;
        this.pids = pids;
    }

    @Override
    public void start() {
        // Not under the lock: a stop must be able to end a start that is still waiting.
        var started = launch();
        try {
            started.await(ready, START_LIMIT);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    private synchronized Child launch() {
        if (isRunning()) {
            throw new IllegalStateException("runs already, pid " + pid());
        }
        child = Child.start(spec.get(), pids);
        return child;
    }

    @Override
    public synchronized void stop() {
        if (child != null) {
            child.stop(STOP_PATIENCE);
            child = null;
        }
    }

    @Override
    public synchronized void kill() {
        if (child != null) {
            child.kill();
            child = null;
        }
    }

    @Override
    public boolean isRunning() {
        var current = child;
        return current != null && current.isAlive();
    }

    @Override
    public long pid() {
        var current = child;
        if (current == null || !current.isAlive()) {
            throw new IllegalStateException("does not run");
        }
        return current.process().pid();
    }
}
