package io.roomtone.library.audit;

import io.roomtone.contracts.event.AuditData;
import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.kit.sql.SqlTime;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Reads the audit trail.
@ApplicationScoped
public class AuditStore {
    // an event that names no place is for those who see every place
    private static final String VISIBLE = " from audit_event where " + InScope.of("site", "node_id") + """
              and ($4::text is null or actor_name = $4 or actor_id = $4)
              and ($5::text is null or action = $5)
              and ($6::text is null or outcome = $6)
              and ($7::text is null or subject_id = $7)
            """;
    private static final String LIST = "select *" + VISIBLE + " order by at desc, id desc limit $8 offset $9";
    private static final String COUNT = "select count(*)" + VISIBLE;

    private final Pool pool;

    AuditStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<AuditData>> page(Scope scope, AuditFilter filter, PageRequest page) {
        return list(scope, filter, page).chain(items -> count(scope, filter).map(total -> Page.of(items, total, page)));
    }

    private Uni<List<AuditData>> list(Scope scope, AuditFilter filter, PageRequest page) {
        var parameters = filter.parameters(scope).addInteger(page.size()).addInteger(page.offset());
        return pool.preparedQuery(LIST)
                .execute(parameters)
                .map(rows -> rows.stream().map(AuditStore::event).toList());
    }

    private Uni<Long> count(Scope scope, AuditFilter filter) {
        return pool.preparedQuery(COUNT)
                .execute(filter.parameters(scope))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static AuditData event(Row row) {
        return new AuditData(
                row.getUUID("id"),
                SqlTime.read(row, "at"),
                row.getString("actor_id"),
                row.getString("actor_name"),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("site"),
                row.getUUID("node_id"),
                row.getString("detail"));
    }
}
