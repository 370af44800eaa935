package io.roomtone.upload.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A part file. Its length says how far it is; that its bytes are the right ones is seen before it gets
/// its name.
final class DirectoryDraft implements Draft {
    private final DirectoryPlace place;
    private final Copy copy;
    private final Path part;
    private final int chunkBytes;
    private final FileChannel channel;
    private long held;

    DirectoryDraft(DirectoryPlace place, Copy copy, Path part, int chunkBytes) throws IOException {
        this.place = place;
        this.copy = copy;
        this.part = part;
        this.chunkBytes = chunkBytes;
        channel = FileChannel.open(part, StandardOpenOption.WRITE);
        held = Math.min(channel.size(), copy.sizeBytes());
    }

    @Override
    public String session() {
        return part.getFileName().toString();
    }

    @Override
    public long held() {
        return held;
    }

    @Override
    public int wanted() {
        return (int) Math.min(chunkBytes, copy.sizeBytes() - held);
    }

    @Override
    public void append(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            while (buffer.hasRemaining()) channel.write(buffer, held + buffer.position());
            // what counts as held outlasts a power cut; and no disk has hours of work to do at the end
            force();
        } catch (IOException e) {
            throw DirectoryPlace.trouble(e);
        }
        held += bytes.length;
    }

    @Override
    public Presence publish() {
        try {
            channel.truncate(copy.sizeBytes());
            force();
            if (!place.holds(part, copy)) {
                Files.deleteIfExists(part);
                throw PlaceException.differs();
            }
        } catch (IOException e) {
            throw DirectoryPlace.trouble(e);
        }
        return place.publish(part, copy);
    }

    // what a disk has once refused to write it may say to have written the next time
    private void force() throws IOException {
        try {
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw PlaceException.unwritten(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DirectoryPlace.trouble(e);
        }
    }
}
