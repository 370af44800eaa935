package io.roomtone.job;

import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.agent.WatchdogSpec;
import io.roomtone.contracts.state.Backend;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Jobs for tests of decisions.
public final class Jobs {
    public static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private Jobs() {}

    /// Due now, one hour long, to be claimed within ten minutes.
    public static Job queued() {
        var order = new JobOrder(
                UUID.randomUUID(),
                "court-3",
                "main",
                "Court 3",
                pinned(),
                "Hearing",
                null,
                List.of(),
                3_600,
                43_200,
                NOW,
                null,
                null);
        return new Job(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                JobState.QUEUED,
                order,
                NOW.plus(Duration.ofMinutes(10)),
                CaptureWindow.of(NOW, order.length()),
                Lease.NONE,
                null,
                Preview.NOTHING,
                false,
                null,
                null,
                NOW,
                "oli",
                null,
                null);
    }

    private static Pinned pinned() {
        var target = new CaptureTarget(UUID.randomUUID(), "usb:mixer", "Mixer", Backend.ALSA, 48_000, 2, "S24_3LE");
        var profile = new ProfileSpec(UUID.randomUUID(), "WAV", Codec.WAV, null, ChannelMode.AS_CAPTURED, null);
        return new Pinned(target, profile, new ChannelMapSpec(List.of()), new WatchdogSpec(128, 5_000), List.of());
    }
}
