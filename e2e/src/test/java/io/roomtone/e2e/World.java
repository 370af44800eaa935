package io.roomtone.e2e;

import io.roomtone.local.AgentOptions;
import io.roomtone.local.Part;
import io.roomtone.local.Progress;
import io.roomtone.local.Stack;
import io.roomtone.local.StackOptions;
import io.roomtone.local.Twin;
import io.roomtone.local.client.Person;
import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The whole of Roomtone for all stories: one stack with short leases, people who use it, and an integrator
/// who listens. Stories that break a part put it back, and run alone: `@Isolated`.
final class World implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(6);
    static final Duration FIRED_AHEAD = Duration.ofSeconds(15);

    private final Path folder;
    private final Stack stack;
    private final Map<Person, Api> people = new EnumMap<>(Person.class);
    private final EventLog events;
    private final List<Twin> twins = new CopyOnWriteArrayList<>();
    private final AtomicInteger agents = new AtomicInteger();

    private World(Path folder) {
        this.folder = folder;
        this.stack = Stack.create(options(folder.resolve("stack")));
        startAll(stack);
        for (var person : Person.values()) {
            people.put(person, new Api(stack.url(), stack.as(person)::token));
        }
        this.events = new EventLog("127.0.0.1:" + stack.port(Part.KAFKA), new Truth(ada())::holds);
    }

    // every story begins the world again when it does not come up: what has begun of it must not stay
    private static void startAll(Stack stack) {
        try {
            stack.startAll(Progress.SILENT);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    static World begin() {
        try {
            // its logs tell why a story failed; `mvn clean` throws them away
            var target = Files.createDirectories(Repository.root().resolve("e2e/target"));
            return new World(Files.createTempDirectory(target, "world-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI frontDoor() {
        return stack.url();
    }

    /// Administrator.
    Api ada() {
        return people.get(Person.ADA);
    }

    /// Operator of every site.
    Api oli() {
        return people.get(Person.OLI);
    }

    /// Viewer.
    Api vera() {
        return people.get(Person.VERA);
    }

    /// Auditor.
    Api audrey() {
        return people.get(Person.AUDREY);
    }

    /// Operator of the site `annex` only.
    Api nora() {
        return people.get(Person.NORA);
    }

    Api nobody() {
        return new Api(stack.url(), () -> "");
    }

    EventLog events() {
        return events;
    }

    /// A new node of the site `main`, with an agent of its own that does not run yet.
    StoryAgent agent(String name) {
        return agent(name, 4);
    }

    StoryAgent agent(String name, int capacity) {
        var unique = name + "-" + agents.incrementAndGet();
        var enrolment = stack.enrol(unique, "main", "Room of " + name, capacity);
        var home = folder.resolve("agents").resolve(unique);
        var options = AgentOptions.at(unique, home).enrolling(enrolment);
        return new StoryAgent(stack, options, enrolment.nodeId(), ada());
    }

    /// SIGKILL for every service and the gateway.
    void killServices() {
        Part.SERVICES.forEach(stack::kill);
        stack.kill(Part.GATEWAY);
    }

    /// The gateway first, as in front of any deployment: agents get through to each service as soon as that is back,
    /// not only when the slowest is.
    void startServices() {
        stack.start(Part.GATEWAY);
        together(Part.SERVICES, stack::start);
    }

    /// SIGKILL for one instance of every service; others may be left.
    void killFirstInstances() {
        Part.SERVICES.forEach(stack::kill);
    }

    void startFirstInstances() {
        together(
                Part.SERVICES.stream()
                        .filter(service -> !stack.isRunning(service))
                        .toList(),
                stack::start);
    }

    /// A second instance of every service. Other stories kill the services one by one: end them first.
    void startSecondInstances() {
        together(Part.SERVICES, service -> {
            var twin = stack.twin(service);
            twins.add(twin);
            twin.start();
        });
    }

    void stopSecondInstances() {
        together(twins, Twin::stop);
    }

    /// Where destinations of the kind "directory" may be.
    Path uploads() {
        return stack.uploads();
    }

    String kafka() {
        return "127.0.0.1:" + stack.port(Part.KAFKA);
    }

    /// SIGKILL.
    void killUploads() {
        stack.kill(Part.UPLOAD_SERVICE);
    }

    void startUploads() {
        stack.start(Part.UPLOAD_SERVICE);
    }

    long uploadsPid() {
        return stack.pid(Part.UPLOAD_SERVICE);
    }

    long libraryPid() {
        return stack.pid(Part.LIBRARY_SERVICE);
    }

    void killKafka() {
        stack.kill(Part.KAFKA);
    }

    void startKafka() {
        stack.start(Part.KAFKA);
    }

    @Override
    public void close() {
        events.close();
        stack.close();
    }

    private static StackOptions options(Path data) {
        return StackOptions.forTests(Repository.root(), data)
                .with(Part.JOB_SERVICE, "roomtone.lease.length", LEASE.toSeconds() + "s")
                .with(Part.JOB_SERVICE, "roomtone.lease.heartbeat", "1s")
                .with(Part.JOB_SERVICE, "roomtone.beat.interval", "1s")
                .with(Part.JOB_SERVICE, "roomtone.node.heartbeat", "2s")
                // so that a story can wait until the scheduler makes a window due
                .with(Part.SCHEDULE_SERVICE, "roomtone.fire.ahead", FIRED_AHEAD.toSeconds() + "s")
                .with(Part.SCHEDULE_SERVICE, "roomtone.fire.interval", "1s")
                .with(Part.UPLOAD_SERVICE, "roomtone.transfer.lease", "3s");
    }

    private static <T> void together(List<T> parts, Consumer<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = parts.stream().map(part -> CompletableFuture.runAsync(() -> work.accept(part), threads));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        }
    }
}
