package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryPlaceTest extends PlaceConformance {
    @TempDir
    Path directory;

    @Override
    Place place() {
        try {
            return new DirectoryPlace(directory.toRealPath(), CHUNK);
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
        try (var draft = place().draft(copy, null)) {
            append(draft, RECORDING);
        }
        var part = directory.resolve(".roomtone").resolve(copy.owner() + ".part");
        var held = Files.readAllBytes(part);
        held[9] ^= 1;
        Files.write(part, held);

        try (var draft = place().draft(copy, null)) {
            appendRest(draft, RECORDING);
            assertThatThrownBy(draft::publish).hasMessageContaining("differs from the recording");
        }

        try (var draft = place().draft(copy, null)) {
            assertThat(draft.held()).isZero();
        }
    }

    @Test
    void followsNoLinkOutOfTheDirectory(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(directory.resolve("hearings"), elsewhere);
        var copy = copy(RECORDING);

        assertThatThrownBy(() -> place().compare(copy)).hasMessageContaining("leads out of it");

        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void takesADirectoryThatIsMissingForADiskThatIsNotMounted() throws IOException {
        Files.delete(directory);

        assertThatThrownBy(() -> new DirectoryPlace(directory, CHUNK).draft(copy(RECORDING), null))
                .isInstanceOf(PlaceException.class)
                .hasMessageContaining("Check that its disk is mounted");

        assertThat(directory).doesNotExist();
        Files.createDirectory(directory);
    }
}
