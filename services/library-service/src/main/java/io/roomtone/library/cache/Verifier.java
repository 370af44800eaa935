package io.roomtone.library.cache;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.codec.Probe;
import io.roomtone.audio.codec.ProbedWaveform;
import io.roomtone.audio.pcm.Waveform;
import io.roomtone.audio.tag.Tags;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.library.LibraryProblem;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Decodes a file from end to end: it must be what its manifest says, and its waveform is drawn on the way.
@ApplicationScoped
public class Verifier {
    private final DeliveryConfig config;
    // platform threads: decoding never blocks, and on a virtual thread it would hold a carrier for minutes
    private final ExecutorService threads;

    Verifier(DeliveryConfig config) {
        this.config = config;
        this.threads = Executors.newFixedThreadPool(
                config.verifications(), Thread.ofPlatform().name("verify-", 0).factory());
    }

    /// What decoding found.
    record Verified(Waveform waveform, Tags tags) {}

    /// @throws io.roomtone.kit.problem.ProblemException `not-audio`
    Verified verify(Path file, Manifest.Rendition announced) throws IOException {
        try {
            return threads.submit(() -> decode(file, announced)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while decoding", e);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    private Verified decode(Path file, Manifest.Rendition announced) throws IOException {
        try {
            var probed = Probe.probe(file, config.waveformBuckets());
            compare(probed, announced);
            return new Verified(probed.waveform(), tags(file));
        } catch (NotAudioException e) {
            throw LibraryProblem.NOT_AUDIO.because("The file cannot be decoded: " + e.getMessage());
        }
    }

    private static void compare(ProbedWaveform probed, Manifest.Rendition announced) {
        var found = probed.probed();
        boolean same = found.codec().name().equals(announced.codec().name())
                && found.sampleRateHz() == announced.sampleRateHz()
                && found.channels() == announced.channels()
                && found.frames() == announced.frames();
        if (same) return;
        throw LibraryProblem.NOT_AUDIO.because(
                "The manifest announces %s, %d Hz, %d channels, %d frames; the file is %s, %d Hz, %d channels, %d frames."
                        .formatted(
                                announced.codec(),
                                announced.sampleRateHz(),
                                announced.channels(),
                                announced.frames(),
                                found.codec(),
                                found.sampleRateHz(),
                                found.channels(),
                                found.frames()));
    }

    // RF64 and some odd headers are sound to us and a riddle to the tag library: such a file has no tags
    private static Tags tags(Path file) throws IOException {
        try {
            return Tags.read(file);
        } catch (NotAudioException e) {
            return new Tags(null, null, null, null, null);
        }
    }

    private static IOException unwrapped(Throwable cause) {
        if (cause instanceof RuntimeException e) throw e;
        return cause instanceof IOException e ? e : new IOException(cause);
    }
}
