package io.roomtone.agent.capture;

import io.roomtone.audio.PcmFormat;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// The cuts of one hub, each made by the first track that needs it. Used under the hub's lock.
final class Seams {
    private final PcmFormat format;
    private final AudioMemory memory;
    private final long reachNanos;
    private final Predicate<Seam.Key> mayCome;
    private final Map<Seam.Key, Seam> seams = new HashMap<>();
    private long heardUntil;

    /// @param reach how long after a boundary the audio since then is held for a track that is late
    /// @param mayCome whether a track may still begin at a cut
    Seams(PcmFormat format, AudioMemory memory, Duration reach, Predicate<Seam.Key> mayCome) {
        this.format = format;
        this.memory = memory;
        this.reachNanos = reach.toNanos();
        this.mayCome = mayCome;
    }

    /// The cut at this mark; whose clock found it first decides where it is, for both tracks.
    Seam at(Bounds.Mark mark) {
        return seams.computeIfAbsent(mark.seam(), _ -> new Seam(format, memory, mark.nanos()));
    }

    void hear(HubEvent event) {
        seams.values().forEach(seam -> seam.hear(event, heardUntil));
        if (event instanceof HubEvent.Audio audio) {
            heardUntil = audio.position() + audio.frames(format);
        } else if (event instanceof HubEvent.Lost lost) {
            heardUntil += lost.frames();
        }
    }

    /// Whether a track may still come for what is held.
    boolean anyOpen() {
        return seams.entrySet().stream().anyMatch(seam -> seam.getValue().isOpen() && mayCome.test(seam.getKey()));
    }

    /// Forgets cuts that are out of reach, and what is held for nobody.
    void forgetOld(long nowNanos) {
        seams.entrySet().removeIf(entry -> {
            var seam = entry.getValue();
            boolean old = seam.position().isPresent() && seam.isOlderThan(reachNanos, nowNanos);
            boolean forNobody = seam.isOpen() && !mayCome.test(entry.getKey());
            if (old || forNobody) {
                seam.letGo();
            }
            return old || forNobody;
        });
    }

    void letGo() {
        seams.values().forEach(Seam::letGo);
    }
}
