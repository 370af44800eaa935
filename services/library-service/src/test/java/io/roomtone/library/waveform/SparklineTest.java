package io.roomtone.library.waveform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.roomtone.audio.pcm.Waveform;
import io.roomtone.library.StoredWaveform;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class SparklineTest {
    @Inject
    Pool pool;

    @Test
    void comesWithTheListOnceThereIsAFile() {
        var story = Story.begin();
        var sound = Sound.wav(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.detail().then().body("sparkline", nullValue());

        story.put(sound.bytes()).then().statusCode(201);

        List<Integer> line = Story.as("viewer")
                .queryParam("nodeId", story.node())
                .get("/api/recordings")
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].sparkline");
        // the louder channel, at half scale
        assertThat(line).hasSize(64).allSatisfy(value -> assertThat(value).isBetween(126, 128));
    }

    @Test
    void isTheLargestMagnitudeOfEachStretchOverAllChannels() {
        var quiet = new Waveform.Channel(new short[128], new short[128]);
        var channel = new Waveform.Channel(new short[128], new short[128]);
        channel.min()[0] = Short.MIN_VALUE;
        channel.max()[3] = 1280;
        channel.min()[2] = -128;
        channel.max()[127] = Short.MAX_VALUE;

        var line = sparkline(quiet, channel);

        assertThat(line).hasSize(64).startsWith(255, 10, 0).endsWith(0, 255);
        assertThat(line.subList(2, 63)).containsOnly(0);
        assertThat(sparkline(channel, quiet)).isEqualTo(line);
    }

    @Test
    void repeatsTheBucketsOfAVeryShortOne() {
        var min = new short[2];
        var max = new short[] {12_800, 6_400};

        var line = sparkline(new Waveform.Channel(min, max));

        assertThat(line.subList(0, 32)).containsOnly(100);
        assertThat(line.subList(32, 64)).containsOnly(50);
    }

    private List<Integer> sparkline(Waveform.Channel... channels) {
        var peaks = StoredWaveform.write(new Waveform(48_000, 1, 1, Arrays.asList(channels)));
        byte[] line = pool.preparedQuery("select sparkline($1, $2) as line")
                .execute(Tuple.of(Buffer.buffer(peaks), channels.length))
                .await()
                .indefinitely()
                .iterator()
                .next()
                .getBuffer("line")
                .getBytes();
        return IntStream.range(0, line.length)
                .mapToObj(i -> Byte.toUnsignedInt(line[i]))
                .toList();
    }
}
