package io.roomtone.library.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.agent.EndCause;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.state.Codec;
import io.roomtone.library.FileStore;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.RawConnection;
import io.roomtone.library.testing.Story;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A WAV file that is made while it is sent, never held: 64 MiB, or 1 GiB with `-Droomtone.long=true`.
@LibraryServiceTest
class LargeDeliveryTest {
    private static final int CHUNK = 1 << 20;
    private static final int FRAME_BYTES = 4;
    private static final int HEADER_BYTES = 44;
    private static final long MOST_GROWTH = 16L << 20;

    private final int chunks = Boolean.getBoolean("roomtone.long") ? 1024 : 64;
    private final int dataBytes = chunks * CHUNK - CHUNK;

    @Inject
    FileStore files;

    @Test
    void takesNoMoreMemoryForALongFile() throws IOException {
        var story = Story.begin();
        var manifest = manifest(story);
        story.putManifest(manifest).then().statusCode(201);
        long before = liveHeapBytes();

        try (var connection = open(story, manifest)) {
            connection.send(header(), 0, HEADER_BYTES);
            for (int i = 0; i < chunks - 2; i++) connection.send(chunk(i), 0, CHUNK);
            assertThat(liveHeapBytes() - before).isLessThan(MOST_GROWTH);
            connection.send(chunk(chunks - 2), 0, CHUNK);
            assertThat(connection.status()).isEqualTo(201);
        }

        var stored = files.file(manifest.rendition().sha256());
        assertThat(Files.size(stored)).isEqualTo(HEADER_BYTES + (long) dataBytes);
        assertThat(liveHeapBytes() - before).isLessThan(MOST_GROWTH);
    }

    private RawConnection open(Story story, Manifest manifest) throws IOException {
        var headers = Map.of(
                "Authorization",
                "Grant " + story.grant(),
                "Content-Type",
                "audio/wav",
                "Repr-Digest",
                Story.reprDigest(manifest.rendition().sha256()));
        return new RawConnection("PUT", story.cacheFile(), manifest.rendition().sizeBytes(), headers);
    }

    private Manifest manifest(Story story) {
        long frames = dataBytes / FRAME_BYTES;
        var file =
                new Manifest.Rendition("main", Codec.WAV, 48_000, 2, frames, HEADER_BYTES + (long) dataBytes, digest());
        return new Manifest(
                1,
                story.recording(),
                story.job(),
                story.take(),
                story.token(),
                story.node(),
                48_000,
                2,
                "S16_LE",
                Instant.EPOCH,
                frames,
                List.of(new Manifest.Segment(0, 0, frames, "0".repeat(64))),
                List.of(),
                List.of(),
                EndCause.PLANNED_END,
                false,
                file,
                null);
    }

    private String digest() {
        var digest = Digests.sha256();
        digest.update(header());
        for (int i = 0; i < chunks - 1; i++) digest.update(chunk(i));
        return HexFormat.of().formatHex(digest.digest());
    }

    private byte[] header() {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(dataBytes + 36)
                .put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2)
                .putInt(48_000)
                .putInt(48_000 * FRAME_BYTES)
                .putShort((short) FRAME_BYTES)
                .putShort((short) 16)
                .put("data".getBytes(StandardCharsets.US_ASCII))
                .putInt(dataBytes)
                .array();
    }

    private static byte[] chunk(int number) {
        var chunk = new byte[CHUNK];
        new java.util.Random(number).nextBytes(chunk);
        return chunk;
    }

    private static long liveHeapBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
