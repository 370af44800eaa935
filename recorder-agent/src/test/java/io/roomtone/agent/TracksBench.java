package io.roomtone.agent;

import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.FifoRig;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// A window that is longer than a track, on the real arecord. Times are milliseconds since the beginning.
final class TracksBench implements AutoCloseable {
    static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    static final byte[] SOUND = Noise.pcm(1, FORMAT, 60);

    final FifoRig microphone;
    private final Path directory;
    private final UUID group = UUID.randomUUID();
    private final long began = System.nanoTime();
    /// How long the device may be silent.
    long stallMillis = 400;
    /// The one that runs.
    Bench bench;

    TracksBench(Path directory) throws Exception {
        this.directory = directory;
        microphone = new FifoRig(directory.resolve("alsa"), FORMAT, SOUND);
        bench = new Bench(directory, microphone.agentSettings()).start();
        bench.awaitInventory("config:rig", true);
    }

    void restart(Map<String, String> settings) throws Exception {
        bench.close();
        var all = new HashMap<>(microphone.agentSettings());
        all.putAll(settings);
        bench = new Bench(directory.resolve("again"), all).start();
    }

    long now() {
        return (System.nanoTime() - began) / 1_000_000;
    }

    WorkOrder handOut(int number, int count, long start, long end) {
        return handOut(Orders.of(Backend.ALSA, "config:rig", FORMAT), number, count, start, end);
    }

    WorkOrder handOut(Orders orders, int number, int count, long start, long end) {
        long now = now();
        var order = orders.track(group, number, count)
                .starting(start - now)
                .planned(end - start)
                .ending(end - now)
                .stall(stallMillis)
                .order();
        bench.standIn.handOut(order);
        return order;
    }

    void awaitReserved(WorkOrder order) throws Exception {
        Eventually.until(
                "reserved",
                Bench.PATIENCE,
                () -> bench.takeDirectory(order).toFile().exists());
    }

    void awaitTime(long millis) throws Exception {
        Eventually.until("it is time", Bench.PATIENCE, () -> now() >= millis);
    }

    void stopOnceItRecords(WorkOrder order) throws Exception {
        var segment = bench.takeDirectory(order).resolve("segment-000.wav").toFile();
        Eventually.until("it records", Bench.PATIENCE, () -> segment.length() > 192_000);
        bench.standIn.signal(order.jobId(), SignalKind.STOP);
    }

    byte[] decoded(WorkOrder order) throws Exception {
        return Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
    }

    @Override
    public void close() throws Exception {
        bench.close();
        microphone.close();
    }
}
