package io.roomtone.agent.standin;

import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.agent.WatchdogSpec;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import java.time.Instant;
import java.util.UUID;

/// Work orders with short times; what a test does not say is usual.
public final class Orders {
    private final Backend backend;
    private final String systemRef;
    private final PcmFormat format;
    private Codec codec = Codec.WAV;
    private ChannelMapSpec channelMap;
    private long startsInMillis;
    private Long plannedMillis;
    private Long endsInMillis;
    private long stallMillis = 1000;
    private long minimumOutputBytes = 1;
    private WorkOrder.Track track;

    private Orders(Backend backend, String systemRef, PcmFormat format) {
        this.backend = backend;
        this.systemRef = systemRef;
        this.format = format;
    }

    public static Orders of(Backend backend, String systemRef, PcmFormat format) {
        return new Orders(backend, systemRef, format);
    }

    public Orders as(Codec wanted) {
        codec = wanted;
        return this;
    }

    public Orders mapped(ChannelMapSpec map) {
        channelMap = map;
        return this;
    }

    public Orders starting(long millis) {
        startsInMillis = millis;
        return this;
    }

    public Orders planned(long millis) {
        plannedMillis = millis;
        return this;
    }

    public Orders ending(long millis) {
        endsInMillis = millis;
        return this;
    }

    public Orders stall(long millis) {
        stallMillis = millis;
        return this;
    }

    public Orders atLeast(long bytes) {
        minimumOutputBytes = bytes;
        return this;
    }

    /// @param number from 1
    public Orders track(UUID group, int number, int count) {
        track = new WorkOrder.Track(group, number, count);
        return this;
    }

    public WorkOrder order() {
        var takeId = UUID.randomUUID();
        var target = new CaptureTarget(
                UUID.randomUUID(),
                systemRef,
                systemRef,
                backend,
                format.sampleRateHz(),
                format.channels(),
                format.sampleFormat().name());
        var profile = new ProfileSpec(UUID.randomUUID(), "test", codec, 6.0, ChannelMode.AS_CAPTURED, null);
        return new WorkOrder(
                1,
                UUID.randomUUID(),
                UUID.randomUUID(),
                takeId,
                1,
                "test",
                target,
                channelMap,
                profile,
                new WatchdogSpec(minimumOutputBytes, stallMillis),
                Instant.now(),
                startsInMillis,
                plannedMillis,
                endsInMillis,
                600_000,
                2000,
                300,
                "grant-" + takeId,
                track);
    }
}
