package io.roomtone.local;

import io.roomtone.local.client.Api;
import io.roomtone.local.client.Person;
import io.roomtone.local.infra.KafkaServer;
import io.roomtone.local.infra.Ports;
import io.roomtone.local.infra.PostgresServer;
import io.roomtone.local.part.GatewayPart;
import io.roomtone.local.part.Http;
import io.roomtone.local.part.Java;
import io.roomtone.local.part.KafkaPart;
import io.roomtone.local.part.Keycloak;
import io.roomtone.local.part.PostgresPart;
import io.roomtone.local.part.ProcessPart;
import io.roomtone.local.part.Secrets;
import io.roomtone.local.part.ServiceSettings;
import io.roomtone.local.part.Startable;
import io.roomtone.local.process.Child;
import io.roomtone.local.process.Lifeline;
import io.roomtone.local.process.PidFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Everything Roomtone consists of, on this machine. Made with nothing running; each part can then be started, stopped
/// and killed by itself, any number of times, and agents be added.
///
/// Thread-safe as far as different parts are concerned.
public final class Stack implements AutoCloseable {
    /// Not the common pool: on two cores that has one worker, and one blocking start would hold up the others.
    private static final Executor STARTERS = Executors.newVirtualThreadPerTaskExecutor();

    private static final Duration ONLINE_LIMIT = Duration.ofSeconds(60);

    private final StackOptions options;
    private final ServiceSettings settings;
    private final GatewayPart gateway;
    private final PidFiles pids;
    private final Lifeline lifeline;
    private final Map<Part, Startable> parts = new EnumMap<>(Part.class);
    private final Map<Part, Twin> twins = new ConcurrentHashMap<>();
    private final List<Agent> agents = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Stack(StackOptions options, Secrets secrets) {
        this.options = options;
        this.settings = new ServiceSettings(options, secrets);
        this.gateway = new GatewayPart(options.ports(), URI.create(settings.frontDoor() + Keycloak.REALM_PATH));
        this.pids = pidFiles(options.data());
        this.lifeline = Lifeline.to(pids);
    }

    /// Ends what a killed stack in the same folder has left behind, and makes a new one.
    public static Stack create(StackOptions options) {
        try {
            Files.createDirectories(options.data().resolve("logs"));
            Leftovers.end(options.data());
            Files.createDirectories(ServiceSettings.uploads(options));
            var secrets = Secrets.of(options.data());
            var stack = new Stack(options, secrets);
            stack.layOut(secrets);
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException(options.data() + " cannot be used", e);
        }
    }

    static PidFiles pidFiles(Path data) {
        return new PidFiles(data.resolve("pids"));
    }

    private void layOut(Secrets secrets) throws IOException {
        var data = options.data();
        parts.put(
                Part.POSTGRES,
                new PostgresPart(
                        Part.POSTGRES.slug(),
                        new PostgresServer.Options(port(Part.POSTGRES), data.resolve("postgres"), options.durable()),
                        Part.SERVICES.stream().map(ServiceSettings::database).toList(),
                        pids));
        parts.put(
                Part.KAFKA,
                new KafkaPart(
                        Part.KAFKA.slug(),
                        KafkaServer.jar(options.root()),
                        data.resolve("kafka"),
                        port(Part.KAFKA),
                        pids));
        var keycloak = new Keycloak(
                options.root().resolve("local/launcher/target/keycloak-26.7.3"),
                data.resolve("identity"),
                log(Part.IDENTITY.slug()),
                port(Part.IDENTITY),
                settings.frontDoor(),
                secrets);
        parts.put(
                Part.IDENTITY,
                new ProcessPart(() -> keycloak.spec(Part.IDENTITY.slug()), () -> Http.answers(keycloak.realm()), pids));
        for (var service : Part.SERVICES) {
            parts.put(service, instance(service, service.slug(), port(service)));
        }
        parts.put(Part.GATEWAY, gateway);
        link(data.resolve("kafka/broker.log"), log(Part.KAFKA.slug()));
        link(data.resolve("postgres/log/postgres.log"), log(Part.POSTGRES.slug()));
    }

    private ProcessPart instance(Part service, String name, int httpPort) {
        return new ProcessPart(
                () -> new Child.Spec(
                        name,
                        Java.command(settings.jar(service), settings.of(service, httpPort)),
                        settings.environment(service),
                        log(name)),
                () -> Http.answers(ServiceSettings.readiness(httpPort)),
                pids);
    }

    private static void link(Path target, Path link) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, link.getParent().relativize(target));
    }

    /// Starts every part, what can at the same time, and returns when all serve. After a failure the parts that did
    /// start are still running: [#close] ends them.
    ///
    /// @throws RuntimeException with a message for people
    public void startAll(Progress progress) {
        options.ports().requireFree();
        var begun = System.nanoTime();
        var identity = startLater(Part.IDENTITY, progress, begun);
        var infrastructure =
                List.of(startLater(Part.POSTGRES, progress, begun), startLater(Part.KAFKA, progress, begun));
        // Services wait for their database and broker, not for the identity provider.
        join(infrastructure);
        var rest = new ArrayList<>(Part.SERVICES.stream()
                .map(service -> startLater(service, progress, begun))
                .toList());
        rest.add(startLater(Part.GATEWAY, progress, begun));
        rest.add(identity);
        join(rest);
    }

    private CompletableFuture<Void> startLater(Part part, Progress progress, long begun) {
        return CompletableFuture.runAsync(
                () -> {
                    start(part);
                    progress.ready(part.title(), Duration.ofNanos(System.nanoTime() - begun));
                },
                STARTERS);
    }

    /// Returns when all have started, or throws as soon as one has failed: nobody waits for the others then.
    private static void join(List<CompletableFuture<Void>> starts) {
        var failed = new CompletableFuture<Void>();
        starts.forEach(start -> start.exceptionally(failure -> {
            failed.completeExceptionally(failure);
            return null;
        }));
        var all = CompletableFuture.allOf(starts.toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }

    /// Starts one part and returns when it serves.
    public void start(Part part) {
        if (closed) {
            throw new IllegalStateException("the stack is ending");
        }
        parts.get(part).start();
    }

    public void stop(Part part) {
        parts.get(part).stop();
    }

    /// SIGKILL.
    public void kill(Part part) {
        parts.get(part).kill();
    }

    public boolean isRunning(Part part) {
        return parts.get(part).isRunning();
    }

    public long pid(Part part) {
        return parts.get(part).pid();
    }

    public int port(Part part) {
        return options.ports().of(part);
    }

    public Path root() {
        return options.root();
    }

    public Path data() {
        return options.data();
    }

    /// All parts, in the order of starting.
    public Map<Part, Startable> parts() {
        return Collections.unmodifiableMap(parts);
    }

    /// Where directories can be destinations of copies.
    public Path uploads() {
        return ServiceSettings.uploads(options);
    }

    /// Of a part or an agent, by its slug or name.
    public Path log(String name) {
        return options.data().resolve("logs").resolve(name + ".log");
    }

    /// Where people and tokens say it is: `http://localhost:<port>`.
    public URI url() {
        return URI.create("http://localhost:" + port(Part.GATEWAY));
    }

    /// The public API as one of the demo people.
    public Api as(Person person) {
        return Api.as(person, url());
    }

    /// A second instance of a service that does not run yet. It ends with the stack.
    ///
    /// @throws IllegalArgumentException for a part that is no service, or that has a twin already
    public Twin twin(Part service) {
        var name = service.slug() + "-twin";
        if (!Part.SERVICES.contains(service)) {
            throw new IllegalArgumentException(service.title() + " runs alone");
        }
        var httpPort = Ports.free();
        var twin = new Twin(service, httpPort, instance(service, name, httpPort), gateway);
        if (twins.putIfAbsent(service, twin) != null) {
            throw new IllegalArgumentException(service.title() + " has a twin");
        }
        return twin;
    }

    /// An agent that does not run yet. It ends with the stack.
    public Agent agent(AgentOptions wanted) {
        var jar = options.root().resolve("recorder-agent/target/quarkus-app/quarkus-run.jar");
        var agent =
                new Agent(wanted, jar, URI.create("http://127.0.0.1:" + port(Part.GATEWAY)), log(wanted.name()), pids);
        agents.add(agent);
        return agent;
    }

    /// Registers a node through the public API, as ada.
    public Enrolment enrol(String name, String site, String room, int capacity) {
        var answer = as(Person.ADA)
                .post("/api/nodes", Map.of("name", name, "site", site, "room", room, "capacity", capacity));
        return new Enrolment(
                answer.path("node").path("nodeId").asText(),
                answer.path("enrolmentToken").asText());
    }

    /// Waits until the API says that a node is online.
    public void awaitOnline(String nodeId) {
        var api = as(Person.ADA);
        Wait.until(
                "node " + nodeId + " to come online",
                ONLINE_LIMIT,
                () -> api.get("/api/nodes/" + nodeId).path("status").asText().equals("online"));
    }

    /// Ends agents, services, broker and identity provider, and the database last.
    @Override
    public void close() {
        closed = true;
        agents.forEach(Agent::stop);
        stopTogether(Stream.concat(Part.SERVICES.stream().map(parts::get), twins.values().stream()));
        stop(Part.GATEWAY);
        stopTogether(Stream.of(Part.KAFKA, Part.IDENTITY).map(parts::get));
        stop(Part.POSTGRES);
        lifeline.close();
    }

    private static void stopTogether(Stream<Startable> some) {
        join(some.map(part -> CompletableFuture.runAsync(part::stop, STARTERS)).toList());
    }
}
