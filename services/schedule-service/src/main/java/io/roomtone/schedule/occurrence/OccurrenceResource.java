package io.roomtone.schedule.occurrence;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.sql.SqlTime;
import io.roomtone.schedule.Node;
import io.roomtone.schedule.OccurrenceReader;
import io.roomtone.schedule.OccurrenceView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;

/// Occurrences of all schedules, in the order of their starts.
@Path("/api/occurrences")
public class OccurrenceResource {
    private static final String MATCHES = Node.IN_SCOPE + """
             and starts_at < $5 and ends_at > $4
              and ($6::uuid is null or schedule_id = $6)
            """;
    private static final String LIST =
            OccurrenceReader.SELECT + " where " + MATCHES + " order by starts_at, occurrence.id limit $7 offset $8";
    private static final String COUNT =
            "select count(*) from occurrence join node on node.id = node_id where " + MATCHES;

    private final Pool pool;
    private final OccurrenceReader reader;
    private final CurrentCaller current;
    private final Clock clock;

    OccurrenceResource(Pool pool, OccurrenceReader reader, CurrentCaller current, Clock clock) {
        this.pool = pool;
        this.reader = reader;
        this.current = current;
        this.clock = clock;
    }

    /// Rows exist for five weeks ahead, and for the next five of each schedule.
    @GET
    @Needs(permission = Permission.SCHEDULE_READ, action = "schedule.read")
    public Uni<Page<OccurrenceView>> list(@BeanParam OccurrenceFilter filter, @BeanParam PageRequest page) {
        var scope = current.caller().scope();
        var range = filter.range(clock.instant());
        return pool.preparedQuery(LIST)
                .execute(
                        parameters(scope, range, filter).addInteger(page.size()).addInteger(page.offset()))
                .chain(rows -> reader.views(pool, rows))
                .chain(items -> pool.preparedQuery(COUNT)
                        .execute(parameters(scope, range, filter))
                        .map(count -> Page.of(items, count.iterator().next().getLong(0), page)));
    }

    private static Tuple parameters(Scope scope, OccurrenceFilter.Range range, OccurrenceFilter filter) {
        return InScope.parameters(scope)
                .addOffsetDateTime(SqlTime.of(range.from()))
                .addOffsetDateTime(SqlTime.of(range.to()))
                .addUUID(filter.scheduleId);
    }
}
