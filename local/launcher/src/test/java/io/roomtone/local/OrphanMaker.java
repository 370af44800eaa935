package io.roomtone.local;

import io.roomtone.local.infra.Repository;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/// A launcher to be killed: starts PostgreSQL and Kafka and says so.
final class OrphanMaker {
    static final String READY = "ORPHANS READY";

    private OrphanMaker() {}

    public static void main(String[] arguments) throws InterruptedException {
        var stack = Stack.create(StackOptions.forTests(Repository.root(), Path.of(arguments[0])));
        stack.start(Part.POSTGRES);
        stack.start(Part.KAFKA);
        System.out.println(READY);
        new CountDownLatch(1).await();
    }
}
