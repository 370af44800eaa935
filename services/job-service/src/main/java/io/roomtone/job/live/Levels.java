package io.roomtone.job.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.agent.ChannelLevel;
import io.roomtone.kit.Wire;
import io.roomtone.kit.live.LiveNotes;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// What running captures reported last: the server-sent event `levels`.
@ApplicationScoped
class Levels implements LiveNotes {
    /// Older reports were shown before; a little more than the longest usual heartbeat.
    private static final Duration FRESH = Duration.ofSeconds(6);

    private static final String RECORDING = """
            select id, site, node_id, captured_millis, cast(levels as text) as levels
            from job where state = 'recording' and lease_renewed_at > $1
            """;

    private final Pool pool;
    private final Clock clock;

    Levels(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /// @param levels one a captured channel
    record Level(UUID jobId, long capturedMillis, List<ChannelLevel> levels) {}

    @Override
    public String name() {
        return "levels";
    }

    @Override
    public Uni<List<Note>> read() {
        return pool.preparedQuery(RECORDING)
                .execute(Tuple.of(SqlTime.of(clock.instant().minus(FRESH))))
                .map(rows -> rows.stream().map(Levels::note).toList());
    }

    private static Note note(Row row) {
        var level = new Level(row.getUUID("id"), row.getLong("captured_millis"), levels(row.getString("levels")));
        return new Note(row.getString("site"), row.getUUID("node_id"), level);
    }

    private static List<ChannelLevel> levels(String text) {
        try {
            return List.of(Wire.read(text, ChannelLevel[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database holds what is not JSON", e);
        }
    }
}
