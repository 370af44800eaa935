package io.roomtone.e2e;

import io.roomtone.local.AgentOptions;
import io.roomtone.local.Part;
import io.roomtone.local.Progress;
import io.roomtone.local.Stack;
import io.roomtone.local.StackOptions;
import io.roomtone.local.client.Person;
import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// The whole of Roomtone for all stories: one stack with short leases, people who use it, and an integrator
/// who listens. Stories that break a part put it back.
final class World implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(6);

    private static final List<Part> SERVICES = List.of(Part.JOB_SERVICE, Part.LIBRARY_SERVICE, Part.GATEWAY);

    private final Path folder;
    private final Stack stack;
    private final Map<Person, Api> people = new EnumMap<>(Person.class);
    private final EventLog events;
    private final AtomicInteger agents = new AtomicInteger();

    private World(Path folder) {
        this.folder = folder;
        this.stack = Stack.create(options(folder.resolve("stack")));
        stack.startAll(Progress.SILENT);
        for (var person : Person.values()) {
            people.put(person, new Api(stack.url(), stack.as(person)::token));
        }
        this.events = new EventLog("127.0.0.1:" + stack.port(Part.KAFKA), new Truth(ada())::holds);
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
        var unique = name + "-" + agents.incrementAndGet();
        var enrolment = stack.enrol(unique, "main", "Room of " + name, 4);
        var home = folder.resolve("agents").resolve(unique);
        var options = AgentOptions.at(unique, home).enrolling(enrolment);
        return new StoryAgent(stack, options, enrolment.nodeId(), ada());
    }

    /// SIGKILL for job-service, library-service and the gateway.
    void killServices() {
        SERVICES.forEach(stack::kill);
    }

    void startServices() {
        together(SERVICES, stack::start);
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

    /// Enters a profile as a migration would: the API does not edit settings yet.
    UUID addProfile(String name, String codec, String channelMode) {
        var id = UUID.randomUUID();
        var address = "jdbc:postgresql://127.0.0.1:" + stack.port(Part.POSTGRES) + "/jobs";
        var insert = "insert into profile (id, entity_version, name, codec, channel_mode, is_default)"
                + " values (?, 1, ?, ?, ?, false)";
        try (var database = DriverManager.getConnection(address, "jobs", "jobs");
                var statement = database.prepareStatement(insert)) {
            statement.setObject(1, id);
            statement.setString(2, name);
            statement.setString(3, codec);
            statement.setString(4, channelMode);
            statement.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
                .with(Part.JOB_SERVICE, "roomtone.node.heartbeat", "2s");
    }

    private static void together(List<Part> parts, Consumer<Part> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = parts.stream().map(part -> CompletableFuture.runAsync(() -> work.accept(part), threads));
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        }
    }
}
