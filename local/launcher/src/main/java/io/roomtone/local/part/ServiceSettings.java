package io.roomtone.local.part;

import io.roomtone.local.Part;
import io.roomtone.local.StackOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What a service is told about the rest of the stack. As system properties: some names would mean something else as
/// environment variables. Secrets go through the environment, since command lines are there for everybody to see.
public final class ServiceSettings {
    private final StackOptions options;
    private final Secrets secrets;

    public ServiceSettings(StackOptions options, Secrets secrets) {
        this.options = options;
        this.secrets = secrets;
    }

    /// System properties of an instance of a service; the options' own win.
    ///
    /// @param httpPort where this instance listens
    public Map<String, String> of(Part service, int httpPort) {
        var database = database(service);
        var properties = new TreeMap<String, String>();
        properties.put("quarkus.http.port", Integer.toString(httpPort));
        properties.put("quarkus.datasource.username", database);
        properties.put("quarkus.datasource.password", database);
        properties.put("quarkus.datasource.jdbc.url", "jdbc:" + databaseUrl(database));
        properties.put("quarkus.datasource.reactive.url", databaseUrl(database));
        properties.put("kafka.bootstrap.servers", "127.0.0.1:" + port(Part.KAFKA));
        properties.put("quarkus.oidc.auth-server-url", realm());
        properties.put("quarkus.oidc.token.issuer", frontDoor() + Keycloak.REALM_PATH);
        if (service == Part.LIBRARY_SERVICE) {
            properties.put(
                    "roomtone.storage.directory",
                    options.data().resolve("library").toString());
        }
        if (service == Part.UPLOAD_SERVICE) {
            properties.put("roomtone.library.url", "http://127.0.0.1:" + port(Part.GATEWAY));
            properties.put(
                    "roomtone.destination.directory-roots", uploads(options).toString());
            properties.put("quarkus.oidc-client.credentials.secret", "${" + Keycloak.UPLOAD_SECRET + "}");
        }
        properties.putAll(options.properties().getOrDefault(service, Map.of()));
        return properties;
    }

    /// Environment variables of a service.
    public Map<String, String> environment(Part service) {
        return service == Part.UPLOAD_SERVICE
                ? Map.of(Keycloak.UPLOAD_SECRET, secrets.uploadClient(), "ROOMTONE_SECRETS_KEY", secrets.secretsKey())
                : Map.of();
    }

    /// Where destinations of the kind "directory" may be.
    public static Path uploads(StackOptions options) {
        return options.data().resolve("uploads");
    }

    /// The address that people use and that tokens name as their issuer.
    public String frontDoor() {
        return "http://localhost:" + port(Part.GATEWAY);
    }

    /// @throws IllegalArgumentException for a part that is no service
    public static String database(Part service) {
        return switch (service) {
            case JOB_SERVICE -> "jobs";
            case LIBRARY_SERVICE -> "library";
            case SCHEDULE_SERVICE -> "schedules";
            case UPLOAD_SERVICE -> "uploads";
            case POSTGRES, KAFKA, IDENTITY, GATEWAY ->
                throw new IllegalArgumentException(service.title() + " has no database");
        };
    }

    /// The packaged application of a service.
    public Path jar(Part service) {
        return options.root().resolve("services/" + service.slug() + "/target/quarkus-app/quarkus-run.jar");
    }

    public static URI readiness(int httpPort) {
        return URI.create("http://127.0.0.1:" + httpPort + "/q/health/ready");
    }

    private String realm() {
        return "http://127.0.0.1:" + port(Part.IDENTITY) + Keycloak.REALM_PATH;
    }

    private String databaseUrl(String database) {
        return "postgresql://127.0.0.1:" + port(Part.POSTGRES) + "/" + database;
    }

    private String port(Part part) {
        return Integer.toString(options.ports().of(part));
    }
}
