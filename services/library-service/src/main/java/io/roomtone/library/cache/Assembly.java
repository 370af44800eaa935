package io.roomtone.library.cache;

import io.roomtone.library.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// Makes one file of the parts that several connections brought, and its digest from what lies on disk.
@ApplicationScoped
public class Assembly {
    private static final int BUFFER = 1 << 20;

    private final FileStore files;

    Assembly(FileStore files) {
        this.files = files;
    }

    /// A file that is forced to disk.
    ///
    /// @param kept it lies in its final place already
    record Whole(Path path, String sha256, boolean kept) {}

    /// Whether the acknowledged bytes are all there.
    boolean isIntact(Upload upload) throws IOException {
        for (var extent : upload.extents()) {
            var part = files.part(extent.partFile());
            if (!Files.isRegularFile(part) || Files.size(part) < extent.bytes()) return false;
        }
        return true;
    }

    /// @throws java.nio.file.NoSuchFileException when another connection has finished and cleared the parts
    ///     away
    Whole assemble(Upload upload) throws IOException {
        var extents = upload.extents();
        if (extents.size() == 1 && Files.size(files.part(extents.getFirst().partFile())) == upload.totalBytes()) {
            var only = files.part(extents.getFirst().partFile());
            return new Whole(only, digest(only), false);
        }
        return join(extents);
    }

    /// The digest of a file that is whole already.
    String digest(Path path) throws IOException {
        var digest = Digests.sha256();
        try (var in = FileChannel.open(path, StandardOpenOption.READ)) {
            pass(in, Files.size(path), digest, null);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// Clears a file away that was joined of parts and is not needed any more.
    void clear(Whole whole, Upload upload) throws IOException {
        if (!upload.partFiles().contains(whole.path().getFileName().toString())) Files.deleteIfExists(whole.path());
    }

    private Whole join(List<Upload.Extent> extents) throws IOException {
        var whole = files.part(files.newPartName());
        var digest = Digests.sha256();
        try (var out = FileChannel.open(whole, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var extent : extents) append(extent, digest, out);
            out.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(whole);
            throw e;
        }
        return new Whole(whole, HexFormat.of().formatHex(digest.digest()), false);
    }

    private void append(Upload.Extent extent, MessageDigest digest, FileChannel out) throws IOException {
        try (var in = FileChannel.open(files.part(extent.partFile()), StandardOpenOption.READ)) {
            pass(in, extent.bytes(), digest, out);
        }
    }

    // out: null = only hash
    private static void pass(FileChannel in, long bytes, MessageDigest digest, FileChannel out) throws IOException {
        var buffer = ByteBuffer.allocate(BUFFER);
        for (long left = bytes; left > 0; left -= buffer.limit()) {
            buffer.clear().limit((int) Math.min(BUFFER, left));
            while (buffer.hasRemaining()) {
                if (in.read(buffer) < 0) throw new IOException("a part file is shorter than what was acknowledged");
            }
            digest.update(buffer.flip().duplicate());
            while (out != null && buffer.hasRemaining()) out.write(buffer);
        }
    }
}
