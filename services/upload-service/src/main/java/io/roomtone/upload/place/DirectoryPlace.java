package io.roomtone.upload.place;

import io.roomtone.kit.Uuid7;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// A directory. Unfinished copies lie in its `.roomtone`, on the same file system as the finished ones.
public final class DirectoryPlace implements Place {
    private static final String UNFINISHED = ".roomtone";
    private static final String PART = ".part";
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path root;
    private final int chunkBytes;
    private final Runnable moves;

    /// @param root true path of a directory that was prepared; never made here: a disk that is not mounted
    ///     must not be mistaken for one
    /// @param chunkBytes how much a draft takes at once
    /// @param moves runs whenever the disk has done something; ends what goes on by failing
    DirectoryPlace(Path root, int chunkBytes, Runnable moves) {
        this.root = root;
        this.chunkBytes = chunkBytes;
        this.moves = moves;
    }

    /// Makes the directory when it is missing, and marks it as a destination.
    static void prepare(Path root) throws IOException {
        Files.createDirectories(root.resolve(UNFINISHED));
    }

    @Override
    public Presence compare(Copy copy) {
        var file = confined(copy.object());
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) return Presence.NOTHING;
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) return Presence.OTHER;
            if (!holds(file, copy)) return Presence.OTHER;
            settle(file);
            return Presence.SAME;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public Draft draft(Copy copy, String session) {
        try {
            if (session != null && isPart(copy, session) && Files.exists(part(session))) {
                return new DirectoryDraft(this, copy, part(session), chunkBytes);
            }
            // a name for each beginning: whoever clears an older one away does not touch what was begun since
            var part = part(copy.owner() + "." + Uuid7.next() + PART);
            return new DirectoryDraft(this, copy, Files.createFile(part), chunkBytes);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public List<String> unfinished(Copy copy) {
        try (var parts = Files.list(mark())) {
            return parts.map(part -> part.getFileName().toString())
                    .filter(name -> isPart(copy, name))
                    .toList();
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    @Override
    public void discard(Copy copy, String session) {
        if (isPart(copy, session)) delete(part(session));
    }

    @Override
    public void remove(Copy copy) {
        delete(confined(copy.object()));
    }

    @Override
    public void close() {
        // holds nothing
    }

    /// Gives a part file, whose bytes are on the disk, its name; never takes the name of another file.
    Presence publish(Path part, Copy copy) {
        var target = confined(copy.object());
        try {
            Files.createDirectories(target.getParent());
            moves.run();
            var presence = link(part, target) ? Presence.SAME : compare(copy);
            if (presence == Presence.SAME) settle(target);
            Files.deleteIfExists(part);
            return presence;
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    /// Whether the file has the size and the digest.
    boolean holds(Path file, Copy copy) throws IOException {
        if (Files.size(file) != copy.sizeBytes()) return false;
        var digest = new Digest();
        var buffer = new byte[BUFFER_BYTES];
        try (var in = Files.newInputStream(file)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.add(buffer, count);
                moves.run();
            }
        }
        return digest.hex().equals(copy.sha256());
    }

    static PlaceException trouble(IOException e) {
        var said = String.valueOf(e.getMessage());
        if (said.contains("No space left") || said.contains("quota")) {
            return new PlaceException("The destination is full. Make room there.", e);
        }
        if (e instanceof java.nio.file.AccessDeniedException || said.contains("Read-only")) {
            return new PlaceException(
                    "The service may not write to the destination's directory. Give its user the right to.", e);
        }
        return new PlaceException(
                "The destination's directory cannot be used (" + e.getClass().getSimpleName()
                        + "). Check that its disk is mounted and works.",
                e);
    }

    // what stands in the database becomes a path only when it is a name that was given here
    private static boolean isPart(Copy copy, String name) {
        return name.startsWith(copy.owner() + ".") && name.endsWith(PART) && name.indexOf('/') < 0;
    }

    private Path part(String name) {
        return mark().resolve(name);
    }

    /// Where unfinished copies lie. Laid when the destination was made: the empty directory that a disk is
    /// mounted on does not have it.
    private Path mark() {
        var mark = confined(UNFINISHED);
        if (Files.isDirectory(mark)) return mark;
        throw new PlaceException(
                "The destination's directory has no " + UNFINISHED
                        + " in it, or is gone. Check that its disk is mounted;"
                        + " if it is and the directory is new, make an empty directory " + UNFINISHED + " in it.",
                null);
    }

    /// What is said to be here outlasts a power cut.
    private void settle(Path file) throws IOException {
        moves.run();
        force(file);
        for (var directory = file.getParent(); directory.startsWith(root); directory = directory.getParent())
            forceDirectory(directory);
    }

    // some network file systems know no such thing for a directory
    private static void forceDirectory(Path directory) throws IOException {
        try {
            force(directory);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("Invalid argument")) throw e;
        }
    }

    /// A path that stays within the directory, also through links that somebody laid in it.
    private Path confined(String object) {
        var path = root.resolve(object).normalize();
        try {
            if (path.startsWith(root) && !path.equals(root)) {
                if (DirectoryRoots.resolve(path.getParent()).startsWith(root)) return path;
            }
        } catch (IOException e) {
            throw trouble(e);
        }
        throw new PlaceException("A link in the destination's directory leads out of it. Take the link away.", null);
    }

    private static boolean link(Path part, Path target) throws IOException {
        try {
            Files.createLink(target, part);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
            return moveWhereLinksAreUnknown(part, target);
        }
    }

    // FAT and some network file systems have no hard links: a moment is left in which a name can be taken, not hours
    private static boolean moveWhereLinksAreUnknown(Path part, Path target) throws IOException {
        try {
            Files.move(part, target);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw trouble(e);
        }
    }

    private static void force(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
