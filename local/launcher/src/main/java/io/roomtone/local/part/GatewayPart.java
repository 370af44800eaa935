package io.roomtone.local.part;

import io.roomtone.local.Part;
import io.roomtone.local.PortPlan;
import io.roomtone.local.gateway.Gateway;
import io.roomtone.local.gateway.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The front door, inside this JVM.
public final class GatewayPart implements Startable {
    private static final List<String> JOB_PATHS =
            List.of("/api/jobs", "/api/nodes", "/api/profiles", "/api/channel-maps", "/api/watchdog-policies");
    private static final List<String> LIBRARY_PATHS =
            List.of("/api/recordings", "/api/audit-events", "/api/health-events");

    private final PortPlan ports;
    private Gateway gateway;

    public GatewayPart(PortPlan ports) {
        this.ports = ports;
    }

    @Override
    public synchronized void start() {
        gateway = Gateway.start(ports.of(Part.GATEWAY), routes(), startPage());
    }

    private List<Route> routes() {
        var own = Stream.of(
                Route.to("/auth", Part.IDENTITY.slug(), ports.of(Part.IDENTITY)),
                new Route("/openapi/jobs", Part.JOB_SERVICE.slug(), ports.of(Part.JOB_SERVICE), "/q/openapi"),
                new Route(
                        "/openapi/library", Part.LIBRARY_SERVICE.slug(), ports.of(Part.LIBRARY_SERVICE), "/q/openapi"));
        return Stream.of(own, to(JOB_PATHS, Part.JOB_SERVICE), to(LIBRARY_PATHS, Part.LIBRARY_SERVICE))
                .flatMap(routes -> routes)
                .toList();
    }

    private Stream<Route> to(List<String> paths, Part service) {
        return paths.stream().map(path -> Route.to(path, service.slug(), ports.of(service)));
    }

    private static String startPage() {
        try (var page = GatewayPart.class.getResourceAsStream("start-page.html")) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
