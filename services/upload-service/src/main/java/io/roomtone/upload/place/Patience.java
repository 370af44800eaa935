package io.roomtone.upload.place;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// Asks a place that may hang on a thread of its own, and gives it up when nothing has moved there for too long. A
/// share that is frozen holds that thread for as long as it likes, and nobody who waits; what hung is not gone on
/// with when it wakes.
final class Patience implements AutoCloseable {
    private final Duration limit;
    private final AtomicInteger hanging;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("patience-", 0).factory());
    private volatile long movedNanos;
    private volatile boolean givenUp;

    /// @param limit for a request in which nothing moves
    /// @param hanging how many requests to the same place were given up and are still at it
    /// @throws PlaceException while there are any: each one more would hold one more thread
    Patience(Duration limit, AtomicInteger hanging) {
        if (hanging.get() > 0) throw PlaceException.hangs();
        this.limit = limit;
        this.hanging = hanging;
    }

    /// @throws PlaceException when the place does not answer, or was given up before
    <T> T ask(Supplier<T> request) {
        if (givenUp) throw PlaceException.silent(limit);
        movedNanos = System.nanoTime();
        return await(thread.submit(request::get));
    }

    /// To be called within a long request, each time that the place has done something.
    ///
    /// @throws CancellationException when nobody waits for it any more
    void moves() {
        if (givenUp) throw new CancellationException("the place was given up");
        movedNanos = System.nanoTime();
    }

    /// Runs when all requests are through; nobody waits for it.
    void last(Runnable work) {
        thread.submit(work);
    }

    /// Does not wait for what hangs.
    @Override
    public void close() {
        thread.shutdown();
    }

    private <T> T await(Future<T> answer) {
        while (true) {
            try {
                return answer.get(leftNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (leftNanos() > 0) continue;
                giveUp();
                throw PlaceException.silent(limit);
            } catch (InterruptedException e) {
                giveUp();
                Thread.currentThread().interrupt();
                throw new PlaceException("This instance ended before the destination answered.", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof RuntimeException cause) throw cause;
                throw new IllegalStateException(e.getCause());
            }
        }
    }

    private long leftNanos() {
        return limit.toNanos() - (System.nanoTime() - movedNanos);
    }

    private void giveUp() {
        givenUp = true;
        hanging.incrementAndGet();
        last(hanging::decrementAndGet);
    }
}
