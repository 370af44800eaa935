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
public record Orders(
        Backend backend,
        String systemRef,
        PcmFormat format,
        Codec codec,
        ChannelMapSpec channelMap,
        long startsInMillis,
        Long plannedMillis,
        Long endsInMillis,
        long stallMillis,
        long minimumOutputBytes,
        long token) {

    public static Orders of(Backend backend, String systemRef, PcmFormat format) {
        return new Orders(backend, systemRef, format, Codec.WAV, null, 0, null, null, 1000, 1, 1);
    }

    public Orders as(Codec other) {
        return new Orders(
                backend,
                systemRef,
                format,
                other,
                channelMap,
                startsInMillis,
                plannedMillis,
                endsInMillis,
                stallMillis,
                minimumOutputBytes,
                token);
    }

    public Orders mapped(ChannelMapSpec map) {
        return new Orders(
                backend,
                systemRef,
                format,
                codec,
                map,
                startsInMillis,
                plannedMillis,
                endsInMillis,
                stallMillis,
                minimumOutputBytes,
                token);
    }

    public Orders starting(long millis) {
        return new Orders(
                backend,
                systemRef,
                format,
                codec,
                channelMap,
                millis,
                plannedMillis,
                endsInMillis,
                stallMillis,
                minimumOutputBytes,
                token);
    }

    public Orders planned(long millis) {
        return new Orders(
                backend,
                systemRef,
                format,
                codec,
                channelMap,
                startsInMillis,
                millis,
                endsInMillis,
                stallMillis,
                minimumOutputBytes,
                token);
    }

    public Orders ending(long millis) {
        return new Orders(
                backend,
                systemRef,
                format,
                codec,
                channelMap,
                startsInMillis,
                plannedMillis,
                millis,
                stallMillis,
                minimumOutputBytes,
                token);
    }

    public Orders stall(long millis) {
        return new Orders(
                backend,
                systemRef,
                format,
                codec,
                channelMap,
                startsInMillis,
                plannedMillis,
                endsInMillis,
                millis,
                minimumOutputBytes,
                token);
    }

    public Orders atLeast(long bytes) {
        return new Orders(
                backend,
                systemRef,
                format,
                codec,
                channelMap,
                startsInMillis,
                plannedMillis,
                endsInMillis,
                stallMillis,
                bytes,
                token);
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
                token,
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
                "grant-" + takeId);
    }
}
