package io.roomtone.agent.capture;

import io.roomtone.audio.PcmFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The cuts of one hub, each made by the first track that needs it. Used under the hub's lock.
final class Seams {
    private final PcmFormat format;
    private final AudioMemory memory;
    private final long reachNanos;
    private final Map<Seam.Key, Seam> seams = new HashMap<>();
    private long heardUntil;

    /// @param reach how long after a boundary the audio since then is held for a track that is late
    Seams(PcmFormat format, AudioMemory memory, Duration reach) {
        this.format = format;
        this.memory = memory;
        this.reachNanos = reach.toNanos();
    }

    /// The cut at this mark; whose clock found it first decides where it is, for both tracks.
    Seam at(Bounds.Mark mark) {
        return seams.computeIfAbsent(mark.seam(), _ -> new Seam(format, memory, mark.nanos()));
    }

    void hear(HubEvent event) {
        seams.values().forEach(seam -> seam.hear(event, heardUntil));
        if (event instanceof HubEvent.Audio audio) {
            heardUntil = audio.position() + audio.frames(format);
        }
    }

    /// Whether a track may still come for what is held.
    boolean anyOpen() {
        return seams.values().stream().anyMatch(Seam::isOpen);
    }

    /// Forgets cuts that are out of reach.
    void forgetOld(long nowNanos) {
        seams.values().removeIf(seam -> {
            boolean old = seam.position().isPresent() && seam.isOlderThan(reachNanos, nowNanos);
            if (old) {
                seam.letGo();
            }
            return old;
        });
    }

    void letGo() {
        seams.values().forEach(Seam::letGo);
    }
}
