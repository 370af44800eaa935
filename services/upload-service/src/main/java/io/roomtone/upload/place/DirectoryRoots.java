package io.roomtone.upload.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/// Which directories can be destinations: those beneath a configured root, when every symbolic link is
/// followed.
@ApplicationScoped
public class DirectoryRoots {
    private final List<Path> roots;

    DirectoryRoots(PlaceConfig config) {
        roots = config.directoryRoots().orElse(List.of());
    }

    /// The true path of an existing or future directory.
    ///
    /// @throws PlaceException when it lies outside
    Path admit(String path) {
        try {
            var wanted = Path.of(path);
            if (!wanted.isAbsolute()) throw outside(null);
            var real = resolve(wanted.normalize());
            for (var root : roots) {
                if (real.startsWith(resolve(root.toAbsolutePath().normalize()))) return real;
            }
            throw outside(null);
        } catch (InvalidPathException | IOException e) {
            throw outside(e);
        }
    }

    /// The true path of a directory that was made when it was missing. Here and nowhere else: later, one that is
    /// missing is a disk that is not mounted.
    ///
    /// @throws PlaceException when it lies outside, or cannot be made
    public Path prepare(String path) {
        var real = admit(path);
        try {
            DirectoryPlace.prepare(real);
            return real;
        } catch (IOException e) {
            throw new PlaceException(
                    "The directory cannot be made: " + e.getClass().getSimpleName() + ".", e);
        }
    }

    /// Follows links in the part of the path that exists; the rest is as it is written.
    static Path resolve(Path path) throws IOException {
        for (var there = path; there != null; there = there.getParent()) {
            if (Files.exists(there)) return there.toRealPath().resolve(there.relativize(path));
        }
        return path;
    }

    private PlaceException outside(Exception cause) {
        var allowed = roots.isEmpty()
                ? "None is configured: ask whoever runs the service to set roomtone.destination.directory-roots."
                : "Name an absolute path beneath one of " + roots + ".";
        return new PlaceException("The directory lies outside of what is allowed for destinations. " + allowed, cause);
    }
}
