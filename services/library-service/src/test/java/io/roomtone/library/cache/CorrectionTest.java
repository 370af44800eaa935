package io.roomtone.library.cache;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.kit.problem.ProblemException;
import io.roomtone.library.FileStore;
import io.roomtone.library.LibraryProblem;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.RawConnection;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// A manifest is corrected while a file is on its way.
@LibraryServiceTest
class CorrectionTest {
    @Inject
    FileStore files;

    @Inject
    UploadStore uploads;

    @Inject
    Delivery delivery;

    private final Story story = Story.begin();

    @Test
    void beginsNothingThatTheManifestNoLongerAnnounces() {
        var first = Sound.mp3(1);
        var second = Sound.mp3(1);
        story.putManifest(story.manifest(first)).then().statusCode(201);
        var slot = slot();
        story.putManifest(story.manifest(second)).then().statusCode(201);

        assertThatThrownBy(() -> delivery.begin(slot, new ByteArrayInputStream(first.bytes()), true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(LibraryProblem.UPLOAD_SUPERSEDED));

        story.put(second.bytes()).then().statusCode(201);
        assertThat(story.played()).isEqualTo(second.bytes());
    }

    @Test
    void storesNothingThatTheManifestDescribesOtherwiseByNow() throws IOException {
        var sound = Sound.wav(1);
        int half = sound.bytes().length / 2;
        var otherwise = new Sound(sound.codec(), sound.bytes(), sound.sampleRateHz(), 1, sound.frames());
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        try (var running = RawConnection.put(story, sound)) {
            running.send(sound.bytes(), 0, half);
            eventually(() -> assertThat(slot().upload()).isPresent());
            story.putManifest(story.manifest(otherwise)).then().statusCode(201);
            running.send(sound.bytes(), half, sound.bytes().length);

            assertThat(running.status()).isEqualTo(409);
        }
        story.put(sound.bytes()).then().statusCode(422).body("type", equalTo("/problems/not-audio"));
    }

    @Test
    void deletesThePartsOfADeliveryThatItEnds() {
        var first = Sound.mp3(1);
        story.putManifest(story.manifest(first)).then().statusCode(201);
        story.patch(first, 0, Arrays.copyOf(first.bytes(), 1000), "?0").then().statusCode(204);
        var parts = slot().upload().orElseThrow().partFiles();
        assertThat(parts).allSatisfy(part -> assertThat(files.part(part)).exists());

        story.putManifest(story.manifest(Sound.mp3(1))).then().statusCode(201);

        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(files.part(part)).doesNotExist());
    }

    private Slot slot() {
        return uploads.slot(story.recording(), story.take(), "main").orElseThrow();
    }
}
