package io.roomtone.upload.queue;

import io.roomtone.kit.access.InScope;
import io.roomtone.kit.access.Scope;
import io.roomtone.kit.page.PageRequest;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadRow;
import io.roomtone.upload.UploadStore;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Reads uploads within a scope (`$1` to `$3`).
@ApplicationScoped
class BrowseStore {
    private static final String IN_SCOPE = " where " + InScope.of("item.site", "item.node_id");
    private static final String MATCHES = IN_SCOPE + """
             and ($4::text[] is null or item.state = any ($4)) and ($5::uuid is null or item.recording_id = $5)
            and ($6::uuid is null or item.policy_id = $6)
            """;
    private static final String ONE = UploadRow.SELECT + IN_SCOPE + " and item.id = $4";
    private static final String COUNT = "select count(*) from upload_item item" + MATCHES;
    private static final String UNDER_WAY = UploadRow.SELECT + " where item.state = 'transferring'";

    private final Pool pool;

    BrowseStore(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Upload>> find(Scope scope, UUID id) {
        return pool.preparedQuery(ONE)
                .execute(InScope.parameters(scope).addUUID(id))
                .map(UploadStore::first);
    }

    Uni<List<Upload>> list(Scope scope, UploadFilter filter, PageRequest page) {
        var sql = UploadRow.SELECT + MATCHES + filter.order() + " limit $7 offset $8";
        return pool.preparedQuery(sql)
                .execute(matching(scope, filter).addInteger(page.size()).addInteger(page.offset()))
                .map(rows -> rows.stream().map(UploadRow::read).toList());
    }

    Uni<Long> count(Scope scope, UploadFilter filter) {
        return pool.preparedQuery(COUNT)
                .execute(matching(scope, filter))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    /// Of every scope.
    Uni<List<Upload>> underWay() {
        return pool.preparedQuery(UNDER_WAY)
                .execute()
                .map(rows -> rows.stream().map(UploadRow::read).toList());
    }

    private static Tuple matching(Scope scope, UploadFilter filter) {
        return InScope.parameters(scope)
                .addArrayOfString(filter.states())
                .addUUID(filter.recordingId)
                .addUUID(filter.policyId);
    }
}
