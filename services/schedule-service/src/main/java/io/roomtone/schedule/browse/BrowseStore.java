package io.roomtone.schedule.browse;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.schedule.Node;
import io.roomtone.schedule.ScheduleReader;
import io.roomtone.schedule.ScheduleView;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/// Reads lists of schedules within a scope.
@ApplicationScoped
class BrowseStore {
    private static final String LIST = ScheduleReader.SELECT + """
            and schedule.archived = $5 and ($6::uuid is null or node.id = $6)
            and ($7::text is null or schedule.name ilike $7 or folder ilike $7 or node.room ilike $7 or node.name ilike $7)
            """;
    private static final String COUNT = """
            select count(*) from schedule join node on node.id = node_id
            where %s and schedule.archived = $4 and ($5::uuid is null or node.id = $5)
            and ($6::text is null or schedule.name ilike $6 or folder ilike $6 or node.room ilike $6 or node.name ilike $6)
            """.formatted(Node.IN_SCOPE);

    private final Pool pool;

    BrowseStore(Pool pool) {
        this.pool = pool;
    }

    Uni<List<ScheduleView>> list(Caller caller, ScheduleFilter filter, PageRequest page, Instant now) {
        var parameters = matching(ScheduleReader.parameters(caller.scope(), now), filter)
                .addInteger(page.size())
                .addInteger(page.offset());
        return pool.preparedQuery(LIST + filter.order() + " limit $8 offset $9")
                .execute(parameters)
                .map(rows -> rows.stream()
                        .map(row -> ScheduleReader.view(row, caller))
                        .toList());
    }

    Uni<Long> count(Scope scope, ScheduleFilter filter) {
        return pool.preparedQuery(COUNT)
                .execute(matching(InScope.parameters(scope), filter))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Tuple matching(Tuple parameters, ScheduleFilter filter) {
        return parameters.addBoolean(filter.archived).addUUID(filter.nodeId).addString(filter.pattern());
    }
}
