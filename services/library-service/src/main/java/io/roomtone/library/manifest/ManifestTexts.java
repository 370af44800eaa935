package io.roomtone.library.manifest;

import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.Manifest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The free texts of a manifest, made fit to be kept. They come from foreign programs (the last line of a
/// capture process, say): an odd one is no reason to refuse audio.
final class ManifestTexts {
    private static final int LONGEST = 1000;

    private ManifestTexts() {}

    /// @param manifest a checked one
    /// @return the same with texts that PostgreSQL and its JSON can hold, and with no list that is null
    static Manifest clean(Manifest manifest) {
        return new Manifest(
                manifest.version(),
                manifest.recordingId(),
                manifest.jobId(),
                manifest.takeId(),
                manifest.token(),
                manifest.nodeId(),
                manifest.sampleRateHz(),
                manifest.channels(),
                manifest.sampleFormat(),
                manifest.startedAt(),
                manifest.frames(),
                manifest.segments(),
                manifest.gaps().stream().map(ManifestTexts::clean).toList(),
                events(manifest.healthEvents()),
                manifest.endedBy(),
                manifest.recovered(),
                manifest.rendition(),
                manifest.clock());
    }

    private static List<HealthEventReport> events(List<HealthEventReport> events) {
        return events == null
                ? List.of()
                : events.stream().map(ManifestTexts::clean).toList();
    }

    private static Manifest.Gap clean(Manifest.Gap gap) {
        return new Manifest.Gap(gap.firstFrame(), gap.frames(), text(gap.cause()));
    }

    private static HealthEventReport clean(HealthEventReport event) {
        return new HealthEventReport(
                event.id(),
                event.kind(),
                event.severity(),
                event.positionMillis(),
                event.lengthMillis(),
                text(event.detail()));
    }

    // half a surrogate pair would be another text when read again: the same manifest would seem to be a new one
    private static String text(String text) {
        if (text == null) return null;
        var held = text.replace("\0", "");
        var cut = held.length() <= LONGEST ? held : held.substring(0, LONGEST) + "…";
        return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
