package io.roomtone.library;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Files on disk: finished ones under their digest (`files/ab/cd/abcd…`), where bytes never change, and part
/// files of deliveries under way (`partial/`), each written by one connection only.
@Startup
@ApplicationScoped
public class FileStore {
    private final Path files;
    private final Path partial;

    FileStore(StorageConfig config) {
        files = config.directory().resolve("files");
        partial = config.directory().resolve("partial");
        try {
            Files.createDirectories(files);
            Files.createDirectories(partial);
        } catch (IOException e) {
            throw new UncheckedIOException("the storage directory " + config.directory() + " cannot be made", e);
        }
    }

    /// A name for a new part file that nobody else uses.
    public String newPartName() {
        return UUID.randomUUID() + ".part";
    }

    public Path part(String name) {
        return partial.resolve(name);
    }

    /// Forgets part files; those that are gone already do not matter.
    public void deleteParts(Iterable<String> names) throws IOException {
        for (var name : names) Files.deleteIfExists(part(name));
    }

    /// Part files that nobody has written to since.
    public List<String> partsUntouchedSince(Instant time) throws IOException {
        try (var parts = Files.list(partial)) {
            return parts.map(Path::toFile)
                    .filter(part -> part.lastModified() < time.toEpochMilli())
                    .map(File::getName)
                    .toList();
        }
    }

    /// Where the file with this digest lies or would lie.
    ///
    /// @param sha256 lower-case hex
    public Path file(String sha256) {
        return files.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    public Optional<Path> find(String sha256) {
        return Optional.of(file(sha256)).filter(Files::isRegularFile);
    }

    /// Moves a part file, whose bytes are forced to disk and have this digest, to its final place. Durable when
    /// it returns; a crash in between leaves either the part or the file.
    public Path keep(Path part, String sha256) throws IOException {
        var target = file(sha256);
        Files.createDirectories(target.getParent());
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        for (var directory = target.getParent(); directory.startsWith(files); directory = directory.getParent()) {
            force(directory);
        }
        force(partial);
        return target;
    }

    /// Makes the entry of a new part file durable.
    public void forcePartNames() throws IOException {
        force(partial);
    }

    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
