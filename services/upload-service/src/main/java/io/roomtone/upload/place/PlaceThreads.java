package io.roomtone.upload.place;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.MutinyHelper;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Threads for requests that go to a place. A share that is away holds a thread for as long as it likes: never
/// one that serves requests. Nor a virtual one: the JDK's file calls hold on to the thread that carries it, of
/// which there are as many as processors.
@ApplicationScoped
public class PlaceThreads {
    private static final int MOST = 16;

    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            0,
            MOST,
            30,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("place-", 0).factory());

    /// Runs the work, and answers on the caller's Vert.x context. Work that takes longer is not waited for; it
    /// goes on and its result is forgotten.
    ///
    /// @return fails with [PlaceException] also when the place does not answer within the limit, or when too
    ///     many others wait for theirs
    public <T> Uni<T> run(Supplier<T> work, Duration limit) {
        return Uni.createFrom()
                .item(work)
                .runSubscriptionOn(threads)
                .ifNoItem()
                .after(limit)
                .failWith(() -> PlaceException.silent(limit))
                .onFailure(RejectedExecutionException.class)
                .transform(PlaceThreads::busy)
                .emitOn(caller());
    }

    private static Executor caller() {
        var context = Vertx.currentContext();
        return context == null ? Runnable::run : MutinyHelper.executor(context);
    }

    private static PlaceException busy(Throwable cause) {
        return new PlaceException(
                "Too many requests wait for destinations that do not answer. Check that their disks and servers work, and"
                        + " try again.",
                cause);
    }
}
