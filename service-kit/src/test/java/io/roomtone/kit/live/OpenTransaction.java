package io.roomtone.kit.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;

/// A transaction that somebody forgot, in a session of its own.
record OpenTransaction(Connection session) implements AutoCloseable {
    private static final String ADD = """
            insert into outbox (event_id, topic, key, type, subject, time, data)
            values (gen_random_uuid(), 'roomtone.nodes', ?, 'io.roomtone.node-changed.v1', ?, now(), ?)
            """;

    /// @param role also its password
    static OpenTransaction of(String role, String jdbcUrl) throws SQLException {
        var session = DriverManager.getConnection(jdbcUrl, role, role);
        session.setAutoCommit(false);
        return new OpenTransaction(session);
    }

    /// As anything that is written does.
    void takeTransactionId() throws SQLException {
        try (var statement = session.createStatement()) {
            statement.execute("select pg_current_xact_id()");
        }
    }

    UUID addToOutbox(String site) throws SQLException {
        var node = UUID.randomUUID();
        try (var statement = session.prepareStatement(ADD)) {
            statement.setString(1, node.toString());
            statement.setString(2, node.toString());
            statement.setString(3, "{\"site\":\"" + site + "\"}");
            statement.execute();
        }
        return node;
    }

    void commit() throws SQLException {
        session.commit();
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
