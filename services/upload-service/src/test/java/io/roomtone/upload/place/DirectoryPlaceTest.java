package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPlaceTest extends PlaceConformance {
    @TempDir
    Path directory;

    @Override
    Place place() {
        try {
            DirectoryPlace.prepare(directory);
            return new DirectoryPlace(directory.toRealPath(), CHUNK, () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    byte[] raw(String object) {
        try {
            var file = directory.resolve(object);
            return Files.exists(file) ? Files.readAllBytes(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void lay(String object, byte[] bytes) {
        try {
            var file = directory.resolve(object);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noticesThatWhatItHadWasDamagedMeanwhile() throws IOException {
        var copy = copy(RECORDING);
        String session;
        try (var draft = place().draft(copy, null)) {
            append(draft, RECORDING);
            session = draft.session();
        }
        var part = directory.resolve(".roomtone").resolve(session);
        var held = Files.readAllBytes(part);
        held[9] ^= 1;
        Files.write(part, held);

        try (var draft = place().draft(copy, session)) {
            appendRest(draft, RECORDING);
            assertThatThrownBy(draft::publish).hasMessageContaining("differs from the recording");
        }

        try (var draft = place().draft(copy, session)) {
            assertThat(draft.held()).isZero();
        }
    }

    @Test
    void makesNoPathOfWhatStandsInTheDatabase() {
        var copy = copy(RECORDING);
        lay("minutes.part", RECORDING);
        try (var place = place()) {
            for (var session : List.of("../minutes.part", copy.owner() + "./../../minutes.part")) {
                place.discard(copy, session);
                try (var draft = place.draft(copy, session)) {
                    assertThat(draft.held()).isZero();
                }
            }
        }

        assertThat(raw("minutes.part")).isEqualTo(RECORDING);
    }

    @Test
    void followsNoLinkOutOfTheDirectory(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(directory.resolve("hearings"), elsewhere);
        var copy = copy(RECORDING);

        assertThatThrownBy(() -> place().compare(copy)).hasMessageContaining("leads out of it");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void takesADirectoryWithoutItsMarkForOneThatADiskIsMountedOn() {
        var copy = copy(RECORDING);
        try (var place = new DirectoryPlace(directory, CHUNK, () -> {})) {
            assertThatThrownBy(() -> place.draft(copy, null)).hasMessageContaining("Check that its disk is mounted");
            assertThatThrownBy(() -> place.unfinished(copy)).hasMessageContaining("Check that its disk is mounted");
            assertThatThrownBy(() -> place.discard(copy, copy.owner() + ".1.part"))
                    .hasMessageContaining("Check that its disk is mounted");
        }

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void takesADirectoryThatIsMissingForADiskThatIsNotMounted() throws IOException {
        Files.delete(directory);

        assertThatThrownBy(() -> new DirectoryPlace(directory, CHUNK, () -> {}).draft(copy(RECORDING), null))
                .isInstanceOf(PlaceException.class)
                .hasMessageContaining("Check that its disk is mounted");

        assertThat(directory).doesNotExist();
        Files.createDirectory(directory);
    }
}
