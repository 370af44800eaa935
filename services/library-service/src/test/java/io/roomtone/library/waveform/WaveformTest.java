package io.roomtone.library.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class WaveformTest {
    @Test
    void showsThePeaksOfEveryChannel() {
        var story = Story.begin();
        var sound = Sound.wav(2);
        story.deliver(sound).then().statusCode(201);

        var json = Story.as("viewer")
                .get(address(story))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(json.getInt("sampleRateHz")).isEqualTo(48_000);
        assertThat(json.getLong("frames")).isEqualTo(sound.frames());
        assertThat(json.getList("channels")).hasSize(2);
        long buckets = json.getList("channels[0].max").size();
        assertThat(buckets).isBetween(2_000L, 4_000L);
        assertThat(buckets * json.getLong("framesPerBucket")).isBetween(sound.frames(), sound.frames() + 47_999);
        assertThat(highest(json.getList("channels[0].max"))).isBetween(16_300, 16_384);
        assertThat(highest(json.getList("channels[1].max"))).isBetween(8_150, 8_192);
        assertThat(Collections.min(json.<Integer>getList("channels[0].min"))).isBetween(-16_384, -16_300);
    }

    @Test
    void saysThatThereIsNoneYet() {
        var story = Story.begin();
        story.putManifest(story.manifest(Sound.mp3(0.5))).then().statusCode(201);

        Story.as("viewer").get(address(story)).then().statusCode(409).body("type", equalTo("/problems/not-cached"));
    }

    private static String address(Story story) {
        return "/api/recordings/" + story.recording() + "/waveform";
    }

    private static int highest(List<Integer> values) {
        return Collections.max(values);
    }
}
