package io.roomtone.upload.transfer;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits on a worker's thread for the database. Being interrupted stays what it is, which Mutiny's own waiting hides.
final class Await {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private Await() {}

    /// @throws IllegalStateException when the database does not answer
    static <T> T now(Uni<T> work) throws InterruptedException {
        try {
            return work.subscribeAsCompletionStage().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("the database does not answer", e);
        }
    }
}
