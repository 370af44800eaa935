package io.roomtone.library.cache;

import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.library.LibraryProblem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;

/// One connection's way to disk: reads the body in pieces, hashes and writes them, and every now and then
/// forces them and moves the offset. Memory stays at one buffer however long the body is.
final class PartWriter implements Closeable {
    private static final int BUFFER = 256 << 10;

    private final UploadStore uploads;
    private final DeliveryConfig config;
    private final MessageDigest digest;
    private final FileChannel channel;
    private Upload upload;
    private long position;
    private long forcedAtNanos = System.nanoTime();

    /// @param digest takes in every byte that is written
    PartWriter(UploadStore uploads, DeliveryConfig config, Upload upload, Path part, MessageDigest digest)
            throws IOException {
        this.uploads = uploads;
        this.config = config;
        this.upload = upload;
        this.digest = digest;
        this.position = upload.offsetBytes();
        this.channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    /// Takes the body in up to its end. Whatever came is durable and acknowledged, also when the connection
    /// broke.
    ///
    /// @return the upload with its new offset
    /// @throws io.roomtone.kit.problem.ProblemException `incomplete` when the connection broke,
    ///     `upload-superseded` when another writer has taken over, `invalid` when the body is longer than
    ///     announced
    Upload receive(InputStream body) throws IOException {
        var buffer = new byte[BUFFER];
        for (int count = fill(body, buffer); count > 0; count = fill(body, buffer)) {
            write(buffer, count);
            if (isTimeToForce()) force();
        }
        force();
        return upload;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    // a whole buffer, or what is left: the stream hands out one network packet at a time
    private int fill(InputStream body, byte[] buffer) throws IOException {
        int count = 0;
        try {
            while (count < buffer.length) {
                int read = body.read(buffer, count, buffer.length - count);
                if (read < 0) return count;
                count += read;
                if (isTimeToForce()) return count;
            }
            return count;
        } catch (IOException e) {
            write(buffer, count);
            force();
            throw LibraryProblem.INCOMPLETE.because(
                    "The connection broke. Ask for the offset with HEAD and go on from there.");
        }
    }

    private void write(byte[] buffer, int count) throws IOException {
        if (position + count > upload.totalBytes()) {
            throw CommonProblem.INVALID.because(
                    "The body is longer than the announced " + upload.totalBytes() + " bytes.");
        }
        digest.update(buffer, 0, count);
        var bytes = ByteBuffer.wrap(buffer, 0, count);
        while (bytes.hasRemaining()) channel.write(bytes);
        position += count;
    }

    private boolean isTimeToForce() {
        return position - upload.offsetBytes() >= config.forceBytes().asLongValue()
                || System.nanoTime() - forcedAtNanos >= config.forceAfter().toNanos();
    }

    private void force() throws IOException {
        forcedAtNanos = System.nanoTime();
        if (position == upload.offsetBytes()) return;
        channel.force(false);
        if (!uploads.advance(upload, position)) {
            throw LibraryProblem.UPLOAD_SUPERSEDED.because(
                    "Another connection has taken over this delivery; this one ends.");
        }
        upload = upload.at(position);
    }
}
