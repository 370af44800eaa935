package io.roomtone.upload.testing;

import io.quarkus.test.Mock;
import io.roomtone.kit.testing.SettableClock;
import io.roomtone.upload.transfer.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/// Time as the tests let it pass, and workers as they let them run. Time only goes on.
@ApplicationScoped
public class TestTime {
    private static final SettableClock CLOCK = new SettableClock();

    private final Transfer transfer;

    TestTime(Transfer transfer) {
        this.transfer = transfer;
    }

    @Mock
    @Produces
    @ApplicationScoped
    static SettableClock clock() {
        return CLOCK;
    }

    public Instant now() {
        return CLOCK.instant();
    }

    public void pass(Duration length) {
        CLOCK.advance(length);
    }

    /// A worker takes what is due until nothing is.
    public void work() {
        onAWorkersThread(() -> {
            while (transfer.runOnce()) {}
            return null;
        });
    }

    private static void onAWorkersThread(Callable<Void> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("worker").start(task);
        try {
            task.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
