package io.roomtone.local.part;

import io.roomtone.local.Part;
import io.roomtone.local.StackOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What a service is told about the rest of the stack. As system properties: some names would mean something else as
/// environment variables.
public final class ServiceSettings {
    private final StackOptions options;

    public ServiceSettings(StackOptions options) {
        this.options = options;
    }

    /// Of job-service or library-service; the options' own properties win.
    public Map<String, String> of(Part service) {
        var database = database(service);
        var properties = new TreeMap<String, String>();
        properties.put("quarkus.http.port", port(service));
        properties.put("quarkus.datasource.username", database);
        properties.put("quarkus.datasource.password", database);
        properties.put("quarkus.datasource.jdbc.url", "jdbc:" + databaseUrl(database));
        properties.put("quarkus.datasource.reactive.url", databaseUrl(database));
        properties.put("kafka.bootstrap.servers", "127.0.0.1:" + port(Part.KAFKA));
        properties.put("quarkus.oidc.auth-server-url", "http://127.0.0.1:" + port(Part.IDENTITY) + Keycloak.REALM_PATH);
        properties.put("quarkus.oidc.token.issuer", frontDoor() + Keycloak.REALM_PATH);
        if (service == Part.LIBRARY_SERVICE) {
            properties.put("roomtone.storage.directory", storage().toString());
        }
        properties.putAll(options.properties().getOrDefault(service, Map.of()));
        return properties;
    }

    /// The address that people use and that tokens name as their issuer.
    public String frontDoor() {
        return "http://localhost:" + port(Part.GATEWAY);
    }

    public static String database(Part service) {
        return service == Part.JOB_SERVICE ? "jobs" : "library";
    }

    /// The packaged application of a service.
    public Path jar(Part service) {
        return options.root().resolve("services/" + service.slug() + "/target/quarkus-app/quarkus-run.jar");
    }

    public URI readiness(Part service) {
        return URI.create("http://127.0.0.1:" + port(service) + "/q/health/ready");
    }

    private Path storage() {
        return options.data().resolve("library");
    }

    private String databaseUrl(String database) {
        return "postgresql://127.0.0.1:" + port(Part.POSTGRES) + "/" + database;
    }

    private String port(Part part) {
        return Integer.toString(options.ports().of(part));
    }
}
