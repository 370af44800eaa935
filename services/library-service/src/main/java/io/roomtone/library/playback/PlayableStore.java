package io.roomtone.library.playback;

import io.roomtone.contracts.state.Codec;
import io.roomtone.kit.sql.Slugs;
import io.roomtone.library.LibraryProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Finds what there is to play.
@ApplicationScoped
public class PlayableStore {
    private static final String FIND = """
            select r.name, x.codec, x.size_bytes, x.sha256
              from recording r join rendition x on x.id = r.cache_file_id
             where r.id = $1 and r.cache_state = 'present'
            """;

    private final Pool pool;

    PlayableStore(Pool pool) {
        this.pool = pool;
    }

    /// Fails with `not-cached` while there is no file.
    Uni<Playable> find(UUID recording) {
        return pool.preparedQuery(FIND).execute(Tuple.of(recording)).map(PlayableStore::first);
    }

    private static Playable first(RowSet<Row> rows) {
        for (var row : rows) {
            var codec = Slugs.value(Codec.class, row.getString("codec"));
            return new Playable(row.getString("name"), codec, row.getLong("size_bytes"), row.getString("sha256"));
        }
        throw LibraryProblem.NOT_CACHED.because("The recording has no file yet. It can be played once it is cached.");
    }
}
