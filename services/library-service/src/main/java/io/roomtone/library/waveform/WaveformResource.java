package io.roomtone.library.waveform;

import io.roomtone.contracts.access.Permission;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.library.LibraryProblem;
import io.roomtone.library.RecordingGate;
import io.roomtone.library.StoredWaveform;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;

/// Peaks for painting.
@Path("/api/recordings/{recording}/waveform")
public class WaveformResource {
    private static final String FIND = """
            select w.* from recording r join waveform w on w.rendition_id = r.cache_file_id where r.id = $1
            """;

    private final CurrentCaller current;
    private final RecordingGate gate;
    private final Pool pool;

    WaveformResource(CurrentCaller current, RecordingGate gate, Pool pool) {
        this.current = current;
        this.gate = gate;
        this.pool = pool;
    }

    /// The smallest and largest sample of each bucket of frames, as 16-bit values; the last bucket may be
    /// shorter.
    public record WaveformView(int sampleRateHz, long frames, int framesPerBucket, List<ChannelView> channels) {}

    /// One value a bucket.
    @SuppressWarnings("ArrayRecordComponent") // written to JSON, never compared
    public record ChannelView(short[] min, short[] max) {}

    @GET
    @Needs(permission = Permission.RECORDING_READ, action = "recording.read")
    public Uni<WaveformView> waveform(UUID recording) {
        return gate.admit(current.caller(), recording, "recording.read")
                .chain(() -> pool.preparedQuery(FIND).execute(Tuple.of(recording)))
                .map(WaveformResource::view);
    }

    private static WaveformView view(RowSet<Row> rows) {
        for (var row : rows) return view(row);
        throw LibraryProblem.NOT_CACHED.because("The waveform is there as soon as the recording is cached.");
    }

    private static WaveformView view(Row row) {
        var peaks = row.getBuffer("peaks").getBytes();
        var channels = StoredWaveform.read(peaks, row.getInteger("channels")).stream()
                .map(c -> new ChannelView(c.min(), c.max()))
                .toList();
        return new WaveformView(
                row.getInteger("sample_rate_hz"), row.getLong("frames"), row.getInteger("frames_per_bucket"), channels);
    }
}
