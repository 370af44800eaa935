package io.roomtone.agent.capture;

import io.roomtone.contracts.agent.HealthKind;

/// What a hub tells its takes, in order.
sealed interface HubEvent {

    /// Whole frames. Shared by all takes: nobody changes the bytes.
    ///
    /// @param position of the first frame, on the hub's time line; jumps over interruptions
    /// @param nanos when the first frame was captured, by the monotonic clock
    record Audio(long position, byte[] pcm, long nanos) implements HubEvent {}

    /// Samples are missing before `position`, which the audio of the last seconds did not tell yet; positions
    /// from here on do.
    record Lost(long position, long frames) implements HubEvent {}

    /// The device went away or fell silent; audio goes on with a later position, if at all.
    record Interrupted(HealthKind kind, String cause) implements HubEvent {}

    /// There is nothing more to come.
    record Ended() implements HubEvent {}
}
