package io.roomtone.contracts.agent;

import java.time.Instant;
import java.util.UUID;

/// Everything an agent needs to carry out one job, and nothing to ask later. Version 1.
///
/// @param token fencing token of the lease; grows per recording
/// @param startsInMillis when capture begins, from `serverTime`; zero or less = at once
/// @param plannedMillis length to capture from the first sample, gaps included; null = until a stop
/// @param endsInMillis latest end of capture from `serverTime`, however late it began; null = none
/// @param maximumMillis a capture never grows longer than this
/// @param leaseMillis length of the lease from each renewal
/// @param heartbeatMillis how often to renew
/// @param grant signed right to deliver this take: `Authorization: Grant <grant>`; good until the receipt or the node's
/// revocation
/// @param track null = the whole window is one recording
public record WorkOrder(
        int version,
        UUID jobId,
        UUID recordingId,
        UUID takeId,
        long token,
        String recordingName,
        CaptureTarget target,
        ChannelMapSpec channelMap,
        ProfileSpec profile,
        WatchdogSpec watchdog,
        Instant serverTime,
        long startsInMillis,
        Long plannedMillis,
        Long endsInMillis,
        long maximumMillis,
        long leaseMillis,
        long heartbeatMillis,
        String grant,
        Track track) {

    /// A part of a long window. Where one node records both, track `n` begins at the very sample at which track `n - 1`
    /// of
    /// the same group ends.
    ///
    /// @param number from 1
    public record Track(UUID groupId, int number, int count) {}
}
