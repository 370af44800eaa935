package io.roomtone.library.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.roomtone.contracts.agent.GrantClaims;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.kit.Wire;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.sql.SqlTime;
import io.roomtone.library.LibraryProblem;
import io.roomtone.library.RecordingLedger;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Keeps manifests.
@ApplicationScoped
public class ManifestStore {
    private static final String KNOWN = """
            select manifest::text as manifest, exists (select from rendition where take_id = take.id) as stored
              from take where id = $1
            """;
    private static final String FIND =
            "select manifest::text as manifest from take where id = $1 and recording_id = $2";
    private static final String PUT = """
            insert into take (id, recording_id, job_id, node_id, token, started_at, frames, sample_rate_hz, channels, sample_format,
                ended_by, recovered, manifest, manifest_at, clock_points, drift_ppm)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::text::jsonb, $14, $15, $16)
            on conflict (id) do update
               set started_at = excluded.started_at, frames = excluded.frames, sample_rate_hz = excluded.sample_rate_hz,
                   channels = excluded.channels, sample_format = excluded.sample_format, ended_by = excluded.ended_by,
                   recovered = excluded.recovered, manifest = excluded.manifest, manifest_at = excluded.manifest_at,
                   clock_points = excluded.clock_points, drift_ppm = excluded.drift_ppm
            """;
    private static final String CLEAR_GAPS = "delete from take_gap where take_id = $1";
    private static final String CLEAR_EVENTS = "delete from health_event where take_id = $1";
    private static final String GAP = """
            insert into take_gap (take_id, first_frame, frames, cause) values ($1, $2, $3, $4)
            """;
    private static final String EVENT = """
            insert into health_event (take_id, event_id, kind, severity, position_millis, length_millis, detail)
            values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing
            """;
    // bytes that were on their way under another manifest are not those that come now
    private static final String END_OTHER_UPLOADS =
            "delete from upload where take_id = $1 and sha256 <> $2 returning part_files";

    private final Pool pool;
    private final Outbox outbox;
    private final RecordingLedger ledger;
    private final Clock clock;

    ManifestStore(Pool pool, Outbox outbox, RecordingLedger ledger, Clock clock) {
        this.pool = pool;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record Known(Manifest manifest, boolean stored) {}

    /// @param news false when this very manifest was known
    /// @param orphans part files of deliveries that this manifest ended
    record Kept(boolean news, List<String> orphans) {}

    /// @return what is to be said and done once this is committed; fails with `delivery-conflict` when bytes
    ///     are stored under another manifest
    Uni<Kept> keep(GrantClaims grant, Manifest manifest) {
        return pool.withTransaction(tx -> ledger.hear(tx, grant.job())
                        .chain(() -> ledger.lock(tx, grant.recordingId()))
                        .chain(before -> known(tx, manifest)
                                .chain(known -> isSame(known, manifest)
                                        ? Uni.createFrom().item(new Kept(false, List.of()))
                                        : put(tx, manifest, before))))
                .invoke(outbox::poke);
    }

    /// Fails with `not-found`.
    Uni<Manifest> find(UUID recording, UUID take) {
        return pool.preparedQuery(FIND).execute(Tuple.of(take, recording)).map(ManifestStore::found);
    }

    private static Manifest found(RowSet<Row> rows) {
        for (var row : rows) return read(row.getString("manifest"));
        throw CommonProblem.NOT_FOUND.because("The recording has no such take.");
    }

    private Uni<List<Known>> known(SqlConnection tx, Manifest manifest) {
        return tx.preparedQuery(KNOWN).execute(Tuple.of(manifest.takeId())).map(ManifestStore::known);
    }

    private static List<Known> known(RowSet<Row> rows) {
        return rows.stream()
                .map(row -> new Known(read(row.getString("manifest")), row.getBoolean("stored")))
                .toList();
    }

    private static boolean isSame(List<Known> known, Manifest manifest) {
        for (var one : known) {
            if (one.manifest().equals(manifest)) return true;
            if (one.stored()) {
                throw LibraryProblem.DELIVERY_CONFLICT.because("Take " + manifest.takeId()
                        + " is stored with another manifest, which cannot be changed any more.");
            }
        }
        return false;
    }

    private Uni<Kept> put(SqlConnection tx, Manifest manifest, RecordingLedger.Before before) {
        var take = Tuple.of(manifest.takeId());
        return tx.preparedQuery(PUT)
                .execute(row(manifest))
                .chain(() -> tx.preparedQuery(CLEAR_GAPS).execute(take))
                .chain(() -> tx.preparedQuery(CLEAR_EVENTS).execute(take))
                .chain(() -> batch(tx, GAP, gaps(manifest)))
                .chain(() -> batch(tx, EVENT, events(manifest)))
                .chain(() -> ledger.settle(tx, manifest.recordingId(), before))
                .chain(() -> endOtherUploads(tx, manifest));
    }

    private static Uni<Kept> endOtherUploads(SqlConnection tx, Manifest manifest) {
        return tx.preparedQuery(END_OTHER_UPLOADS)
                .execute(Tuple.of(manifest.takeId(), manifest.rendition().sha256()))
                .map(rows -> new Kept(true, partFiles(rows)));
    }

    private static List<String> partFiles(RowSet<Row> uploads) {
        return uploads.stream()
                .flatMap(row -> Stream.of(row.getArrayOfStrings("part_files")))
                .toList();
    }

    private static Uni<Void> batch(SqlConnection tx, String statement, List<Tuple> rows) {
        if (rows.isEmpty()) return Uni.createFrom().voidItem();
        return tx.preparedQuery(statement).executeBatch(rows).replaceWithVoid();
    }

    private Tuple row(Manifest manifest) {
        var points = manifest.clock() == null ? List.<Manifest.ClockPoint>of() : manifest.clock();
        return Tuple.tuple()
                .addUUID(manifest.takeId())
                .addUUID(manifest.recordingId())
                .addUUID(manifest.jobId())
                .addUUID(manifest.nodeId())
                .addLong(manifest.token())
                .addOffsetDateTime(SqlTime.of(manifest.startedAt()))
                .addLong(manifest.frames())
                .addInteger(manifest.sampleRateHz())
                .addInteger(manifest.channels())
                .addString(manifest.sampleFormat())
                .addString(manifest.endedBy().slug())
                .addBoolean(manifest.recovered())
                .addString(Wire.write(manifest))
                .addOffsetDateTime(SqlTime.of(clock.instant()))
                .addInteger(points.size())
                .addDouble(ClockDrift.ppm(points, manifest.sampleRateHz()));
    }

    private static List<Tuple> gaps(Manifest manifest) {
        return manifest.gaps().stream()
                .map(gap -> Tuple.of(manifest.takeId(), gap.firstFrame(), gap.frames(), gap.cause()))
                .toList();
    }

    private static List<Tuple> events(Manifest manifest) {
        return manifest.healthEvents().stream()
                .map(event -> Tuple.tuple()
                        .addUUID(manifest.takeId())
                        .addUUID(event.id())
                        .addString(event.kind().slug())
                        .addString(event.severity().slug())
                        .addLong(event.positionMillis())
                        .addLong(event.lengthMillis())
                        .addString(event.detail()))
                .toList();
    }

    private static Manifest read(String json) {
        try {
            return Wire.read(json, Manifest.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored manifest is not readable", e);
        }
    }
}
