package io.roomtone.local.part;

import io.roomtone.local.Part;
import io.roomtone.local.PortPlan;
import io.roomtone.local.gateway.Console;
import io.roomtone.local.gateway.Gateway;
import io.roomtone.local.gateway.Route;
import io.roomtone.local.gateway.Upstream;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The front door, inside this JVM.
public final class GatewayPart implements Startable {
    private static final Map<Part, List<String>> PATHS = Map.of(
            Part.JOB_SERVICE,
            List.of("/api/jobs", "/api/nodes", "/api/person", "/api/profiles"),
            Part.LIBRARY_SERVICE,
            List.of("/api/recordings", "/api/audit-events"),
            Part.SCHEDULE_SERVICE,
            List.of("/api/schedules", "/api/occurrences"),
            Part.UPLOAD_SERVICE,
            List.of("/api/destinations", "/api/upload-policies", "/api/uploads"));

    /// Where people find the description of a service's API.
    private static final Map<Part, String> DESCRIPTIONS = Map.of(
            Part.JOB_SERVICE, "/openapi/jobs",
            Part.LIBRARY_SERVICE, "/openapi/library",
            Part.SCHEDULE_SERVICE, "/openapi/schedules",
            Part.UPLOAD_SERVICE, "/openapi/uploads");

    private final int port;
    private final URI issuer;
    private final Map<Part, Upstream> upstreams = new EnumMap<>(Part.class);
    private Gateway gateway;

    /// @param issuer of the tokens that the console signs in for
    public GatewayPart(PortPlan ports, URI issuer) {
        this.port = ports.of(Part.GATEWAY);
        this.issuer = issuer;
        Stream.concat(Stream.of(Part.IDENTITY), Part.SERVICES.stream())
                .forEach(part -> upstreams.put(part, new Upstream(part.slug(), ports.of(part))));
    }

    /// Shares the requests for a service out to one more instance of it.
    public void addInstance(Part service, int instance) {
        upstreams.get(service).add(instance);
    }

    /// Sends an instance no new requests.
    public void removeInstance(Part service, int instance) {
        upstreams.get(service).remove(instance);
    }

    @Override
    public synchronized void start() {
        gateway = Gateway.start(port, routes(), Console.load("META-INF/resources", issuer, Keycloak.CONSOLE_CLIENT));
    }

    private List<Route> routes() {
        var services = Part.SERVICES.stream()
                .flatMap(service -> Stream.concat(
                        Stream.of(new Route(DESCRIPTIONS.get(service), upstreams.get(service), "/q/openapi")),
                        PATHS.get(service).stream().map(path -> Route.to(path, upstreams.get(service)))));
        return Stream.concat(Stream.of(Route.to("/auth", upstreams.get(Part.IDENTITY))), services)
                .toList();
    }

    @Override
    public synchronized void stop() {
        if (gateway != null) {
            gateway.close();
            gateway = null;
        }
    }

    @Override
    public void kill() {
        stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return gateway != null;
    }

    @Override
    public long pid() {
        if (!isRunning()) {
            throw new IllegalStateException("the front door does not run");
        }
        return ProcessHandle.current().pid();
    }
}
