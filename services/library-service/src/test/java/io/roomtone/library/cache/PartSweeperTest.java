package io.roomtone.library.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.library.FileStore;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class PartSweeperTest {
    private static final Instant NOW = Instant.now();

    @Inject
    FileStore files;

    @Inject
    UploadStore uploads;

    @Inject
    PartSweeper sweeper;

    @Test
    void deletesOldPartsThatNoDeliveryKnows() throws IOException {
        var old = orphan(Duration.ofHours(25));
        var young = orphan(Duration.ofHours(23));

        sweeper.runOnce(NOW);

        assertThat(old).doesNotExist();
        assertThat(young).exists();
        Files.delete(young);
    }

    @Test
    void leavesADeliveryItsPartsHoweverOldTheyAre() throws IOException {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.patch(sound, 0, Arrays.copyOf(sound.bytes(), 1000), "?0").then().statusCode(204);
        var upload = uploads.slot(story.recording(), story.take(), "main")
                .flatMap(Slot::upload)
                .orElseThrow();
        for (var part : upload.partFiles()) age(files.part(part), Duration.ofDays(90));

        sweeper.runOnce(NOW);

        story.patch(sound, 1000).then().statusCode(201);
        assertThat(story.played()).isEqualTo(sound.bytes());
    }

    private Path orphan(Duration age) throws IOException {
        return age(Files.write(files.part(files.newPartName()), new byte[10]), age);
    }

    private static Path age(Path part, Duration age) throws IOException {
        return Files.setLastModifiedTime(part, FileTime.from(NOW.minus(age)));
    }
}
