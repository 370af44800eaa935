package io.roomtone.agent.render;

import io.roomtone.agent.Sha256;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.spool.TimeLine;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.codec.AudioCodec;
import io.roomtone.audio.codec.EncodeSettings;
import io.roomtone.audio.codec.EncodedFile;
import io.roomtone.audio.codec.Encoder;
import io.roomtone.audio.codec.Encoders;
import io.roomtone.audio.codec.Probe;
import io.roomtone.audio.pcm.ChannelMap;
import io.roomtone.audio.pcm.Gain;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Codec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// One pass over one take's time line.
final class Rendering {
    private static final int FRAMES_AT_ONCE = 4096;
    /// 320 kbit/s.
    private static final long MP3_BYTES_PER_SECOND = 40_000;
    private static final long HEADERS = 65_536;
    /// Others write to the same disk meanwhile.
    private static final long LOOK_BYTES = 16L << 20;

    private final Take take;
    private final TimeLine timeLine;
    private final PcmFormat format;
    private final ChannelMap map;
    private final Codec codec;
    private final DiskRoom room;
    private final byte[] buffer;
    private final List<Manifest.Segment> segments = new ArrayList<>();
    private long sinceLook;

    /// @param segments with the digests of what was read
    record Rendered(EncodedFile file, Codec codec, List<Manifest.Segment> segments) {}

    Rendering(Take take, TimeLine timeLine, Codec codec, DiskRoom room) {
        this.take = take;
        this.timeLine = timeLine;
        this.codec = codec;
        this.room = room;
        this.format = take.format();
        this.map = channelMap(take.order());
        this.buffer = new byte[FRAMES_AT_ONCE * format.frameBytes()];
    }

    /// @throws NoRoom when running captures would lose the room that they need
    /// @throws IOException also when the result does not hold the whole time line
    /// @throws IllegalArgumentException when the codec cannot hold this sound
    Rendered encode(Path file) throws IOException {
        long most = mostBytes();
        if (!room.fits(most)) {
            throw new NoRoom(most);
        }
        var settings =
                new EncodeSettings(audioCodec(codec), take.order().profile().vbrQuality());
        EncodedFile encoded;
        try (var encoder = Encoders.open(settings, map.output(format), file)) {
            writeAll(encoder);
            encoded = encoder.finish();
        }
        var probed = Probe.probe(file);
        if (probed.frames() != timeLine.frames() || probed.channels() != map.outputs()) {
            throw new IOException("The rendition decodes to %d frames of %d channels; the take has %d and %d."
                    .formatted(probed.frames(), probed.channels(), timeLine.frames(), map.outputs()));
        }
        return new Rendered(encoded, codec, List.copyOf(segments));
    }

    /// No rendition is larger: lossless codecs never grow by more than their frames' headers, MP3 by its
    /// highest rate.
    private long mostBytes() {
        var output = map.output(format);
        long pcm = timeLine.frames() * output.frameBytes();
        long mp3 = format.durationOf(timeLine.frames()).toSeconds() * MP3_BYTES_PER_SECOND;
        return HEADERS + (codec == Codec.MP3_VBR ? mp3 : pcm + pcm / 64);
    }

    private void writeAll(Encoder encoder) throws IOException {
        long position = 0;
        for (var piece : timeLine.pieces()) {
            writeSilence(encoder, piece.firstFrame() - position);
            writePiece(encoder, piece);
            position = piece.firstFrame() + piece.frames();
        }
        writeSilence(encoder, timeLine.frames() - position);
    }

    private void writePiece(Encoder encoder, TimeLine.Piece piece) throws IOException {
        var digest = Sha256.digest();
        try (var reader = WavReader.open(take.segment(piece.segment()))) {
            reader.seekFrame(piece.offset());
            long left = piece.frames() * format.frameBytes();
            while (left > 0) {
                int got = reader.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (got <= 0) {
                    throw new IOException("Segment " + piece.segment() + " became shorter while it was read.");
                }
                digest.update(buffer, 0, got);
                write(encoder, buffer, got);
                left -= got;
            }
        }
        var hex = HexFormat.of().formatHex(digest.digest());
        segments.add(new Manifest.Segment(segments.size(), piece.firstFrame(), piece.frames(), hex));
    }

    private void writeSilence(Encoder encoder, long frames) throws IOException {
        byte[] silence = new byte[buffer.length];
        long left = frames * format.frameBytes();
        while (left > 0) {
            int length = (int) Math.min(silence.length, left);
            write(encoder, silence, length);
            left -= length;
        }
    }

    private void write(Encoder encoder, byte[] pcm, int length) throws IOException {
        sinceLook += length;
        if (sinceLook > LOOK_BYTES) {
            sinceLook = 0;
            if (!room.fits(0)) {
                throw new NoRoom(mostBytes());
            }
        }
        byte[] mapped = map.apply(format, pcm, 0, length);
        encoder.write(mapped, 0, mapped.length);
    }

    static ChannelMap channelMap(WorkOrder order) {
        int captured = order.target().channels();
        var given = order.channelMap();
        if (given != null && !given.outputs().isEmpty()) {
            return ChannelMap.of(gains(given));
        }
        return switch (order.profile().channelMode()) {
            case AS_CAPTURED -> ChannelMap.asCaptured(captured);
            case MONO -> ChannelMap.mono(captured);
            case STEREO -> ChannelMap.stereo(captured);
        };
    }

    private static List<List<Gain>> gains(ChannelMapSpec spec) {
        return spec.outputs().stream()
                .map(output -> output.stream()
                        .map(part -> new Gain(part.channel(), part.gain()))
                        .toList())
                .toList();
    }

    private static AudioCodec audioCodec(Codec codec) {
        return switch (codec) {
            case WAV -> AudioCodec.WAV;
            case FLAC -> AudioCodec.FLAC;
            case MP3_VBR -> AudioCodec.MP3_VBR;
        };
    }
}
