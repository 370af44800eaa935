package io.roomtone.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.roomtone.local.infra.KafkaServer;
import io.roomtone.local.infra.PostgresServer;
import io.roomtone.local.infra.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/// A real PostgreSQL and a real Kafka, started once for a module's tests. The init argument `database` names the
/// database.
public class InfrastructureResource implements QuarkusTestResourceLifecycleManager {
    private String database = "test";
    private PostgresServer postgres;
    private KafkaServer kafka;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.getOrDefault("database", database);
    }

    @Override
    public Map<String, String> start() {
        try {
            postgres = PostgresServer.start(new PostgresServer.Options(0, null, false));
            postgres.createDatabase(database);
            kafka = KafkaServer.start(KafkaServer.jar(Repository.root()), Files.createTempDirectory("kafka"), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", database,
                "quarkus.datasource.jdbc.url", postgres.jdbcUrl(database),
                "quarkus.datasource.reactive.url", postgres.reactiveUrl(database),
                "kafka.bootstrap.servers", kafka.bootstrap());
    }

    @Override
    public void stop() {
        if (kafka != null) kafka.close();
        if (postgres != null) postgres.close();
    }
}
