package io.roomtone.library.cache;

import io.roomtone.audio.pcm.Waveform;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.Wire;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.sql.SqlTime;
import io.roomtone.library.GrantGate;
import io.roomtone.library.LibraryProblem;
import io.roomtone.library.RecordingLedger;
import io.roomtone.library.StoredWaveform;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// The commit at the end of a delivery: rendition, waveform, the recording's new standing and its events, or
/// nothing. Blocks.
@ApplicationScoped
public class RenditionStore {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String INSERT = """
            insert into rendition (id, take_id, name, codec, sample_rate_hz, channels, frames, size_bytes, sha256, title, artist, stored_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            on conflict (take_id, name) do nothing
            """;
    private static final String DIGEST = "select sha256 from rendition where take_id = $1 and name = $2";
    private static final String WAVEFORM = """
            insert into waveform (rendition_id, sample_rate_hz, frames, frames_per_bucket, channels, peaks)
            values ($1, $2, $3, $4, $5, $6)
            """;
    // no row: the manifest was corrected, or another delivery begun, while these bytes were being checked
    private static final String END_UPLOAD = """
            delete from upload
             where take_id = $1 and rendition = $2 and sha256 = $3
               and exists (select from take where id = $1 and manifest -> 'rendition' = $4::text::jsonb)
            """;

    private final Pool pool;
    private final GrantGate gate;
    private final Outbox outbox;
    private final RecordingLedger ledger;
    private final Clock clock;

    RenditionStore(Pool pool, GrantGate gate, Outbox outbox, RecordingLedger ledger, Clock clock) {
        this.pool = pool;
        this.gate = gate;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @return false when the same bytes had been stored by another connection
    /// @throws io.roomtone.kit.problem.ProblemException `delivery-conflict`, `upload-superseded`, or
    ///     `node-revoked` when that happened while the bytes came; nothing is changed
    boolean store(Slot slot, Verifier.Verified verified) {
        return pool.withTransaction(tx -> gate.requireNotRevoked(tx, slot.nodeId())
                        .chain(() -> ledger.lock(tx, slot.recordingId()))
                        .chain(before -> insert(tx, slot, verified)
                                .chain(id -> id == null
                                        ? same(tx, slot)
                                        : finish(tx, slot, id, verified.waveform(), before))))
                .invoke(outbox::poke)
                .await()
                .atMost(LIMIT);
    }

    private Uni<UUID> insert(SqlConnection tx, Slot slot, Verifier.Verified verified) {
        var id = Uuid7.next();
        return tx.preparedQuery(INSERT).execute(row(id, slot, verified)).map(rows -> rows.rowCount() == 1 ? id : null);
    }

    private Tuple row(UUID id, Slot slot, Verifier.Verified verified) {
        Manifest.Rendition file = slot.announced();
        return Tuple.tuple()
                .addUUID(id)
                .addUUID(slot.takeId())
                .addString(file.name())
                .addString(file.codec().slug())
                .addInteger(file.sampleRateHz())
                .addInteger(file.channels())
                .addLong(file.frames())
                .addLong(file.sizeBytes())
                .addString(file.sha256())
                .addString(verified.tags().title())
                .addString(verified.tags().artist())
                .addOffsetDateTime(SqlTime.of(clock.instant()));
    }

    private static Uni<Boolean> same(SqlConnection tx, Slot slot) {
        return tx.preparedQuery(DIGEST)
                .execute(Tuple.of(slot.takeId(), slot.announced().name()))
                .map(rows -> requireSame(rows, slot));
    }

    private static boolean requireSame(RowSet<Row> rows, Slot slot) {
        if (rows.iterator().next().getString("sha256").equals(slot.announced().sha256())) return false;
        throw LibraryProblem.DELIVERY_CONFLICT.because("Other bytes were stored for this take in the meantime.");
    }

    private Uni<Boolean> finish(
            SqlConnection tx, Slot slot, UUID rendition, Waveform waveform, RecordingLedger.Before before) {
        var end = Tuple.of(
                slot.takeId(), slot.announced().name(), slot.announced().sha256(), Wire.write(slot.announced()));
        return tx.preparedQuery(END_UPLOAD)
                .execute(end)
                .invoke(RenditionStore::requireCurrent)
                .chain(() -> tx.preparedQuery(WAVEFORM).execute(row(rendition, waveform)))
                .chain(() -> ledger.settle(tx, slot.recordingId(), before))
                .replaceWith(true);
    }

    private static void requireCurrent(RowSet<Row> ended) {
        if (ended.rowCount() == 1) return;
        throw LibraryProblem.UPLOAD_SUPERSEDED.because("Another delivery of this take was begun; this one is void.");
    }

    private static Tuple row(UUID rendition, Waveform waveform) {
        return Tuple.tuple()
                .addUUID(rendition)
                .addInteger(waveform.sampleRateHz())
                .addLong(waveform.frames())
                .addInteger(waveform.framesPerBucket())
                .addInteger(waveform.channels().size())
                .addBuffer(Buffer.buffer(StoredWaveform.write(waveform)));
    }
}
