package io.roomtone.local.infra;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.OptionalLong;

/// A PostgreSQL cluster on loopback: one database and one owner role per service, so that no service can read
/// another's tables.
public final class PostgresServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final EmbeddedPostgres postgres;
    private final long pid;

    private PostgresServer(EmbeddedPostgres postgres, long pid) {
        this.postgres = postgres;
        this.pid = pid;
    }

    /// @param port to listen on; 0 takes a free one
    /// @param dataDirectory kept over restarts, and then whoever starts the server also closes it; null makes a
    ///     temporary one that is deleted at the end, by the end of the JVM at the latest
    /// @param durable whether a commit waits for the disk: true for what people record, false for tests
    public record Options(int port, Path dataDirectory, boolean durable) {}

    /// Starts the server and waits until it answers. One that keeps its data also keeps `log/postgres.log` there.
    public static PostgresServer start(Options options) {
        var onOff = options.durable() ? "on" : "off";
        var builder = EmbeddedPostgres.builder()
                .setPGStartupWait(START_LIMIT)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("timezone", "UTC")
                // Queues are updated in place all day: dead rows must go soon.
                .setServerConfig("autovacuum_naptime", "5s")
                .setServerConfig("fsync", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("synchronous_commit", onOff);
        if (options.port() > 0) {
            builder.setPort(options.port());
        }
        var temporary = options.dataDirectory() == null;
        try {
            var data = temporary ? Files.createTempDirectory("roomtone-postgres") : options.dataDirectory();
            if (!temporary) {
                keepLog(builder);
            }
            builder.setDataDirectory(data).setCleanDataDirectory(temporary).setRegisterShutdownHook(temporary);
            var postgres = builder.start();
            return new PostgresServer(postgres, postmaster(data).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static void keepLog(EmbeddedPostgres.Builder builder) {
        builder.setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", "log")
                .setServerConfig("log_filename", "postgres.log");
    }

    /// The pid that the server wrote into its data directory; it stays there after a crash, when the pid may be
    /// another process's. Empty when no server was left running.
    public static OptionalLong postmaster(Path dataDirectory) throws IOException {
        var file = dataDirectory.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                Long.parseLong(Files.readAllLines(file).getFirst().strip()));
    }

    /// Makes a database and its owner role; name, role and password are the same. Does nothing when it is there.
    public void createDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("not a database name: " + name);
        }
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), "postgres", "postgres");
                var statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                statement.execute("create role " + name + " login password '" + name + "'");
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                statement.execute("create database " + name + " owner " + name);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database " + name + " could not be made", e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    /// The address for the reactive client.
    public String reactiveUrl(String database) {
        return "postgresql://127.0.0.1:" + port() + "/" + database;
    }

    public int port() {
        return postgres.getPort();
    }

    /// Of the postmaster. SIGKILL to it is a crash: its backends end, the next start recovers from the log.
    public long pid() {
        return pid;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not end", e);
        }
    }
}
