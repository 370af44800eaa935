package io.roomtone.schedule;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Shows one schedule, within a scope (`$1` to `$3`).
@ApplicationScoped
public class ScheduleReader {
    /// `$4` is now. To be completed by a condition on `schedule` or `node`.
    public static final String SELECT = """
            select %s, %s, profile.name as profile_name,
              (select min(starts_at) from occurrence
               where schedule_id = schedule.id and starts_at > $4 and state <> 'cancelled') as next_starts_at
            from schedule join node on node.id = schedule.node_id left join profile on profile.id = profile_id
            where %s
            """.formatted(ScheduleRow.COLUMNS, Node.COLUMNS, Node.IN_SCOPE);

    private static final String ONE = SELECT + " and schedule.id = $5";
    private static final String OF_ONE = OccurrenceReader.SELECT + " where " + Node.IN_SCOPE + " and schedule_id = $5";
    private static final String NEXT = OF_ONE + """
             and starts_at > $4 and occurrence.state <> 'cancelled' order by starts_at, occurrence.id limit 5
            """;
    private static final String LAST = OF_ONE + """
             and (starts_at <= $4 or occurrence.state = 'cancelled') order by starts_at desc, occurrence.id desc limit 5
            """;

    private final OccurrenceReader occurrences;

    ScheduleReader(OccurrenceReader occurrences) {
        this.occurrences = occurrences;
    }

    /// The detail view; fails with `not-found`.
    public Uni<ScheduleView> detail(SqlClient client, UUID id, Caller caller, Instant now) {
        return client.preparedQuery(ONE)
                .execute(parameters(caller.scope(), now).addUUID(id))
                .map(rows -> rows.stream()
                        .map(row -> view(row, caller))
                        .findFirst()
                        .orElseThrow(() -> OutOfScope.noSuch("schedule")))
                .chain(view -> with(client, view, id, caller.scope(), now));
    }

    /// A row of a query that begins with [#SELECT].
    public static ScheduleView view(Row row, Caller caller) {
        var placed = new Placed(ScheduleRow.read(row), Node.read(row));
        return ScheduleView.of(placed, row.getString("profile_name"), SqlTime.read(row, "next_starts_at"), caller);
    }

    /// `$1` to `$4`.
    public static Tuple parameters(Scope scope, Instant now) {
        return InScope.parameters(scope).addOffsetDateTime(SqlTime.of(now));
    }

    private Uni<ScheduleView> with(SqlClient client, ScheduleView view, UUID id, Scope scope, Instant now) {
        return occurrences(client, NEXT, id, scope, now)
                .chain(next -> occurrences(client, LAST, id, scope, now).map(last -> view.with(next, last)));
    }

    private Uni<List<OccurrenceView>> occurrences(SqlClient client, String sql, UUID id, Scope scope, Instant now) {
        return client.preparedQuery(sql)
                .execute(parameters(scope, now).addUUID(id))
                .chain(rows -> occurrences.views(client, rows));
    }
}
