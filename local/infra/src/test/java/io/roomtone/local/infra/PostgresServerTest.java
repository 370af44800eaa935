package io.roomtone.local.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path folder;

    @Test
    void keepsWhatWasCommittedBeforeAKill() throws Exception {
        var options = new PostgresServer.Options(0, folder.resolve("data"), true);
        try (var server = PostgresServer.start(options)) {
            server.createDatabase("jobs");
            server.createDatabase("jobs");
            try (var connection = connect(server, "jobs");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 42 as answer");
            }
            var postmaster = ProcessHandle.of(server.pid()).orElseThrow();

            postmaster.destroyForcibly();
            postmaster.onExit().join();
        }

        try (var again = PostgresServer.start(options);
                var connection = connect(again, "jobs");
                var rows = connection.createStatement().executeQuery("select answer from kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void givesEachServiceADatabaseOfItsOwn() throws Exception {
        try (var server = PostgresServer.start(new PostgresServer.Options(0, null, false))) {
            server.createDatabase("jobs");
            server.createDatabase("library");
            try (var connection = connect(server, "library");
                    var statement = connection.createStatement()) {
                statement.execute("create table secret as select 1");

                assertThatThrownBy(() -> {
                            try (var stranger =
                                    DriverManager.getConnection(server.jdbcUrl("library"), "jobs", "jobs")) {
                                stranger.createStatement().executeQuery("select * from secret");
                            }
                        })
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    private static Connection connect(PostgresServer server, String database) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(database), database, database);
    }
}
