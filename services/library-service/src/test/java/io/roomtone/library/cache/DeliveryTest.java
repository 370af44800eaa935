package io.roomtone.library.cache;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.event.EventType;
import io.roomtone.library.FileStore;
import io.roomtone.library.testing.Events;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.RawConnection;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LibraryServiceTest
class DeliveryTest {
    @Inject
    FileStore files;

    @Test
    void storesAFileThatComesWhole() {
        var story = Story.begin();
        var sound = Sound.mp3(1.5);

        var receipt = story.deliver(sound).then().statusCode(201).extract().as(DeliveryReceipt.class);

        assertThat(receipt)
                .isEqualTo(new DeliveryReceipt(
                        story.recording(), story.take(), "main", sound.sha256(), sound.bytes().length));
        story.detail()
                .then()
                .statusCode(200)
                .body("state", equalTo("cached"))
                .body("cacheState", equalTo("present"))
                .body("durationSeconds.toDouble()", closeTo(1.5, 1e-9))
                .body("cacheFile.sha256", equalTo(sound.sha256()))
                .body("takes.primary", contains(true))
                .body("allowed", contains("play", "download", "upload"));
        assertThat(story.played()).isEqualTo(sound.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "flac"})
    void storesEveryCodec(String codec) {
        var story = Story.begin();
        var sound = codec.equals("wav") ? Sound.wav(0.5) : Sound.flac(0.5);

        story.deliver(sound).then().statusCode(201);

        story.detail()
                .then()
                .body("cacheFile.codec", equalTo(codec))
                .body("cacheFile.mediaType", equalTo("audio/" + codec));
        assertThat(story.played()).isEqualTo(sound.bytes());
    }

    @Test
    void publishesWhatItStored() {
        var story = Story.begin();
        var sound = Sound.mp3(1);

        story.deliver(sound).then().statusCode(201);

        try (var events = new Events(story)) {
            eventually(() -> assertThat(events.of(EventType.RECORDING_CACHED))
                    .singleElement()
                    .satisfies(cached -> {
                        assertThat(cached.cacheFile().sha256()).isEqualTo(sound.sha256());
                        assertThat(cached.cacheFile().takeId()).isEqualTo(story.take());
                        assertThat(cached.cacheFile().token()).isEqualTo(1);
                        assertThat(cached.jobId()).isEqualTo(story.job());
                        assertThat(cached.durationSeconds()).isEqualTo(1.0);
                    }));
        }
    }

    @Test
    void answersTheSameBytesAgain() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.deliver(sound).then().statusCode(201);

        var again = story.put(sound.bytes());

        again.then().statusCode(200).body("sha256", equalTo(sound.sha256()));
        story.putManifest(story.manifest(sound)).then().statusCode(200);
        try (var events = new Events(story)) {
            eventually(() -> assertThat(events.of(EventType.RECORDING_CACHED)).hasSize(1));
        }
    }

    @Test
    void neverReplacesStoredBytes() {
        var story = Story.begin();
        var first = Sound.mp3(1);
        var second = Sound.mp3(1);
        story.deliver(first).then().statusCode(201);

        assertProblem(story.putManifest(story.manifest(second)), 409, "delivery-conflict");
        assertProblem(story.put(second.bytes()), 409, "delivery-conflict");
        assertProblem(story.patch(second, 0), 409, "delivery-conflict");

        assertThat(story.played()).isEqualTo(first.bytes());
    }

    @Test
    void asksForTheManifestFirst() {
        assertProblem(Story.begin().put(Sound.mp3(0.5).bytes()), 409, "manifest-missing");
    }

    @Test
    void keepsNothingOfBytesWithAnotherDigest() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        var flipped = sound.bytes().clone();
        flipped[flipped.length / 2] ^= 1;

        assertProblem(story.put(flipped, sound.sha256()), 400, "digest-mismatch");

        story.head().then().statusCode(404);
        assertThat(story.state()).isEqualTo("finalizing");
        assertThat(files.find(Sound.sha256(flipped))).isEmpty();
        assertThat(files.find(sound.sha256())).isEmpty();
        story.put(sound.bytes()).then().statusCode(201);
    }

    @Test
    void refusesBytesThatAreNoAudio() {
        var story = Story.begin();
        var noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        var garbage = Sound.mp3(1).withBytes(noise);

        assertProblem(story.deliver(garbage), 422, "not-audio");

        story.head().then().statusCode(404);
        assertThat(files.find(garbage.sha256())).isEmpty();
    }

    @Test
    void refusesAFileThatIsCutShort() {
        var story = Story.begin();
        var sound = Sound.flac(1);
        var cut = sound.withBytes(Arrays.copyOf(sound.bytes(), sound.bytes().length / 2));

        assertProblem(story.deliver(cut), 422, "not-audio");
    }

    @Test
    void refusesAFileOfAnotherLengthThanItsManifestSays() {
        var story = Story.begin();
        var mp3 = Sound.mp3(1);
        var longer = new Sound(mp3.codec(), mp3.bytes(), mp3.sampleRateHz(), mp3.channels(), mp3.frames() + 1);

        story.deliver(longer).then().statusCode(422).body("detail", containsString("48001 frames"));
    }

    @Test
    void refusesAFileOfAnotherCodecThanItsManifestSays() {
        var story = Story.begin();
        var wav = Sound.wav(1);
        var mp3 = Sound.mp3(1);

        assertProblem(story.deliver(new Sound(mp3.codec(), wav.bytes(), 48_000, 2, wav.frames())), 422, "not-audio");
    }

    @Test
    void expectsWhatTheManifestAnnounced() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        assertProblem(story.put(Sound.mp3(1).bytes()), 400, "invalid");
        assertProblem(story.put(Arrays.copyOf(sound.bytes(), 100), sound.sha256()), 400, "invalid");
        assertProblem(
                story.asAgent().contentType("audio/mpeg").body(sound.bytes()).put(story.cacheFile()), 400, "invalid");
    }

    @Test
    void takesACorrectedManifestAsLongAsNothingIsStored() {
        var story = Story.begin();
        var first = Sound.mp3(1);
        var second = Sound.mp3(1.2);
        story.putManifest(story.manifest(first)).then().statusCode(201);

        story.deliver(second).then().statusCode(201);

        assertThat(story.played()).isEqualTo(second.bytes());
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        var manifest = story.manifest(sound);
        var file = new Manifest.Rendition("main", sound.codec(), 48_000, 2, sound.frames(), 3L << 30, sound.sha256());
        story.putManifest(new Manifest(
                        1,
                        story.recording(),
                        story.job(),
                        story.take(),
                        1,
                        story.node(),
                        48_000,
                        2,
                        "S16_LE",
                        manifest.startedAt(),
                        manifest.frames(),
                        manifest.segments(),
                        manifest.gaps(),
                        manifest.healthEvents(),
                        manifest.endedBy(),
                        false,
                        file,
                        null))
                .then()
                .statusCode(201);

        assertProblem(story.put(sound.bytes()), 413, "too-large");
    }

    @Test
    void answersARefusalThoughTheBodyIsNotReadYet() throws IOException {
        var story = Story.begin();
        var sound = Sound.mp3(1);

        try (var connection = RawConnection.put(story, sound)) {
            assertThat(connection.status()).isEqualTo(409);
        }
    }

    @Test
    void letsAClientHearARefusalThoughItSendsALongBody() throws IOException {
        var story = Story.begin();
        var sound = Sound.mp3(1).withBytes(new byte[48 << 20]);

        try (var connection = RawConnection.put(story, sound)) {
            connection.send(sound.bytes(), 0, sound.bytes().length);
            assertThat(connection.status()).isEqualTo(409);
        }
    }

    private static void assertProblem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
    }
}
