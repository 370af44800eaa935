package io.roomtone.schedule.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work at the same time.
public final class Together {
    private Together() {}

    /// Begins the tasks at one moment and waits for them all.
    public static <T> List<T> run(List<Callable<T>> tasks) {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = new ArrayList<Future<T>>();
            for (var task : tasks)
                futures.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            start.countDown();
            var results = new ArrayList<T>();
            for (var future : futures) results.add(future.get());
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// The same task many times.
    public static <T> List<T> run(int times, Callable<T> task) {
        return run(Collections.nCopies(times, task));
    }
}
