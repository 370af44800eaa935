package io.roomtone.audio.codec;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Encodes one file. The bytes grow in `<out>.part`, and only [#finish] gives the file its name, so whatever is found
/// under that name is complete. Not for several threads at once, except that [#close] may come from another thread to
/// end one that is stuck.
public final class Encoder implements Closeable {
    static final String PART = ".part";

    private final AudioCodec codec;
    private final PcmFormat in;
    private final Path out;
    private final Path part;
    private final Backend backend;
    private long frames;
    private volatile boolean ended;

    Encoder(AudioCodec codec, PcmFormat in, Path out, BackendFactory backends) throws IOException {
        this.codec = codec;
        this.in = in;
        this.out = out;
        this.part = out.resolveSibling(out.getFileName() + PART);
        Files.deleteIfExists(part);
        this.backend = backends.open(part);
    }

    /// Opens a backend on the file that it shall write.
    interface BackendFactory {
        Backend open(Path part) throws IOException;
    }

    /// Adds whole frames; waits while the encoder is busy.
    ///
    /// @throws IOException when the disk or the encoding program fails; then only [#close] is left to do
    public void write(byte[] pcm, int offset, int length) throws IOException {
        requireOpen();
        in.requireWholeFrames(length);
        if (in.sampleFormat() == backend.sampleFormat()) {
            backend.write(pcm, offset, length);
        } else {
            var narrowed = narrowed(pcm, offset, length, backend.sampleFormat());
            backend.write(narrowed, 0, narrowed.length);
        }
        frames += length / in.frameBytes();
    }

    /// Completes the file, waits until it is on the disk and gives it its name, replacing an older one.
    public EncodedFile finish() throws IOException {
        requireOpen();
        backend.finish();
        sync(part);
        var sha256Hex = sha256Hex(part);
        Files.move(part, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        ended = true;
        syncDirectory(out.toAbsolutePath().getParent());
        return new EncodedFile(out, codec, in.sampleRateHz(), in.channels(), frames, Files.size(out), sha256Hex);
    }

    /// Gives up and deletes what was written, unless the file is finished.
    @Override
    public void close() throws IOException {
        if (ended) {
            return;
        }
        ended = true;
        backend.abandon();
        Files.deleteIfExists(part);
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("The encoder of " + out.getFileName() + " has ended.");
        }
    }

    /// Keeps the upper bits, so that 32-bit capture of a 24-bit converter stays exact.
    private byte[] narrowed(byte[] pcm, int offset, int length, SampleFormat to) {
        var from = in.sampleFormat();
        var out = new byte[length / from.bytes() * to.bytes()];
        int dropped = from.bytes() - to.bytes();
        int at = offset + dropped;
        for (int i = 0; i < out.length; i += to.bytes(), at += from.bytes()) {
            System.arraycopy(pcm, at, out, i, to.bytes());
        }
        return out;
    }

    private static void sync(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.getFD().sync();
        }
    }

    /// Makes the new name as durable as the content.
    private static void syncDirectory(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static String sha256Hex(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
