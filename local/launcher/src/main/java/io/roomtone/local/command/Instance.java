package io.roomtone.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to run the stack of a data folder: a lock that the system frees when its holder is gone, however it went.
public final class Instance implements AutoCloseable {
    private final FileChannel channel;
    private final FileLock lock;

    private Instance(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /// Who runs a stack.
    public record Running(long pid, URI url) {}

    /// Takes the right, and notes for others where the stack will be; empty when another holds it.
    public static Optional<Instance> claim(Path data, URI url) {
        var claimed = lock(data);
        claimed.ifPresent(instance -> instance.note(data, url));
        return claimed;
    }

    /// Who holds the right now.
    public static Optional<Running> running(Path data) {
        if (!Files.exists(lockFile(data))) {
            return Optional.empty();
        }
        var free = lock(data);
        if (free.isPresent()) {
            free.get().close();
            return Optional.empty();
        }
        return Optional.of(read(data));
    }

    private static Optional<Instance> lock(Path data) {
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(lockFile(data), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock();
                if (lock != null) {
                    return Optional.of(new Instance(channel, lock));
                }
            } catch (OverlappingFileLockException e) {
                // Held by this JVM: held all the same.
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(data + " cannot be used", e);
        }
    }

    private void note(Path data, URI url) {
        try {
            Files.writeString(noteFile(data), ProcessHandle.current().pid() + " " + url + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(data + " cannot be written", e);
        }
    }

    private static Running read(Path data) {
        try {
            var fields = Files.readString(noteFile(data)).strip().split(" ");
            return new Running(Long.parseLong(fields[0]), URI.create(fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("another Roomtone is just starting in " + data, e);
        }
    }

    private static Path lockFile(Path data) {
        return data.resolve("launcher.lock");
    }

    private static Path noteFile(Path data) {
        return data.resolve("launcher");
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
