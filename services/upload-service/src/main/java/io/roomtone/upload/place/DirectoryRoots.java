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
    public Path admit(String path) {
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
