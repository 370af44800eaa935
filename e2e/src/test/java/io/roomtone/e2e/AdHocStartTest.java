package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@ExtendWith(WithWorld.class)
@Isolated("measures latencies")
@FirstReliableRecording
class AdHocStartTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final World world;

    @TempDir
    Path folder;

    AdHocStartTest(World world) {
        this.world = world;
    }

    @Test
    void anIdleAgentBeginsAtOnceAndTheRecordingIsPlayableSoonAfterTheStop() {
        try (var agent = world.agent("ad-hoc")) {
            AdHocStory.play(world, agent, folder);
        }
    }

    @Test
    void playbackAnswersRangesOfASignedAddressAndRefusesAnotherSignature() {
        try (var agent = world.agent("player")) {
            agent.plays("range.wav", Sound.noise(1, 2, 16, 9)).start();
            var oli = world.oli();
            var job = oli.start(agent.record("range.wav", "WAV"));
            var size = oli.awaitCached(job.recordingId(), SOON).cacheFile().sizeBytes();
            var url = oli.post("/api/recordings/" + job.recordingId() + "/playback-url")
                    .expect(200)
                    .json()
                    .get("url")
                    .asText();
            var whole = world.nobody().get(url).expect(200).body();

            var part = world.nobody().send("GET", url, null, Map.of("Range", "bytes=1000-1999"));

            assertThat(part.status()).isEqualTo(206);
            assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 1000, 2000));
            assertThat(part.header("Content-Range")).isEqualTo("bytes 1000-1999/" + size);
            var forged = url.replace("purpose=playback", "purpose=download");
            assertThat(world.nobody().get(forged).status()).isEqualTo(403);
        }
    }
}
