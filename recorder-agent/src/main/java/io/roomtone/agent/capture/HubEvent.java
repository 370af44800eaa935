package io.roomtone.agent.capture;

import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.HealthKind;
import java.util.Arrays;

/// What a hub tells its takes, in order.
sealed interface HubEvent {

    /// Whole frames. Shared by all takes: nobody changes the bytes.
    ///
    /// @param position of the first frame, on the hub's time line; jumps over interruptions
    /// @param nanos when the first frame was captured, by the monotonic clock
    /// @param timeIsCertain false = then at the earliest: samples may have been lost before it
    record Audio(long position, byte[] pcm, long nanos, boolean timeIsCertain) implements HubEvent {
        Audio(long position, byte[] pcm, long nanos) {
            this(position, pcm, nanos, true);
        }

        int frames(PcmFormat format) {
            return pcm.length / format.frameBytes();
        }

        /// The frames of it that lie in `[first, end)`; null when there are none.
        Audio part(long first, long end, PcmFormat format) {
            int frames = frames(format);
            int from = Math.clamp(first - position, 0, frames);
            int to = Math.clamp(end - position, from, frames);
            if (from == to) {
                return null;
            }
            if (to - from == frames) {
                return this;
            }
            byte[] kept = Arrays.copyOfRange(pcm, from * format.frameBytes(), to * format.frameBytes());
            return new Audio(
                    position + from, kept, nanos + format.durationOf(from).toNanos(), timeIsCertain);
        }
    }

    /// Samples are missing before `position`, which the audio of the last seconds did not tell yet;
    /// positions from here on do.
    record Lost(long position, long frames) implements HubEvent {}

    /// The device went away or fell silent; audio goes on with a later position, if at all.
    record Interrupted(HealthKind kind, String cause) implements HubEvent {}

    /// The track begins with the frame at `position`, whether that comes or not.
    record Begin(long position) implements HubEvent {}

    /// The track ends here, with the frame before `position`; the next one begins with the frame at it.
    record Cut(long position) implements HubEvent {}

    /// There is nothing more to come.
    record Ended() implements HubEvent {}

    /// Memory that it takes. Words cost nothing: they are few, and none may be left out.
    static long bytesOf(HubEvent event) {
        return event instanceof Audio audio ? audio.pcm().length : 0;
    }
}
