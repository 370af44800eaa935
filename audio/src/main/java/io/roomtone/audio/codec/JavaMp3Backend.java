package io.roomtone.audio.codec;

import de.sciss.jump3r.mp3.LameGlobalFlags;
import de.sciss.jump3r.mp3.MPEGMode;
import de.sciss.jump3r.mp3.VbrMode;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/// MP3 by jump3r, LAME in Java. LAME leaves a placeholder for its tag as the first MP3 frame, which we fill at the end:
/// the tag tells the true length.
final class JavaMp3Backend implements Backend {
    private static final int BLOCK_FRAMES = 8 * 1152;
    /// LAME's own rule for the worst case.
    private static final int OUTPUT_BYTES = BLOCK_FRAMES * 5 / 4 + 7200;

    private static final int LARGEST_TAG_BYTES = 2880;

    private final PcmFormat format;
    private final RandomAccessFile output;
    private final Jump3r jump3r = new Jump3r();
    private final LameGlobalFlags flags;
    private final int[] left = new int[BLOCK_FRAMES];
    private final int[] right;
    private final byte[] encoded = new byte[OUTPUT_BYTES];

    JavaMp3Backend(PcmFormat format, double vbrQuality, Path file) throws IOException {
        this.format = format;
        this.right = format.channels() == 1 ? left : new int[BLOCK_FRAMES];
        this.flags = flags(vbrQuality);
        this.output = new RandomAccessFile(file.toFile(), "rw");
    }

    private LameGlobalFlags flags(double vbrQuality) {
        var chosen = jump3r.lame.lame_init();
        chosen.num_channels = format.channels();
        chosen.mode = format.channels() == 1 ? MPEGMode.MONO : MPEGMode.JOINT_STEREO;
        chosen.in_samplerate = format.sampleRateHz();
        chosen.out_samplerate = format.sampleRateHz();
        chosen.VBR = VbrMode.vbr_mtrh;
        chosen.VBR_q = (int) vbrQuality;
        chosen.VBR_q_frac = (float) (vbrQuality - (int) vbrQuality);
        chosen.bWriteVbrTag = true;
        chosen.write_id3tag_automatic = false;
        chosen.findReplayGain = false;
        int result = jump3r.lame.lame_init_params(chosen);
        if (result < 0) {
            throw new IllegalArgumentException("jump3r refuses " + format + " with error " + result + ".");
        }
        return chosen;
    }

    @Override
    public SampleFormat sampleFormat() {
        return format.sampleFormat();
    }

    @Override
    public void write(byte[] pcm, int offset, int length) throws IOException {
        int blockBytes = BLOCK_FRAMES * format.frameBytes();
        for (int at = 0; at < length; at += blockBytes) {
            int frames = Math.min(blockBytes, length - at) / format.frameBytes();
            fill(left, pcm, offset + at, frames);
            if (right != left) {
                fill(right, pcm, offset + at + format.sampleFormat().bytes(), frames);
            }
            save(jump3r.lame.lame_encode_buffer_int(flags, left, right, frames, encoded, 0, encoded.length));
        }
    }

    /// jump3r takes samples at the upper end of an int.
    private void fill(int[] channel, byte[] pcm, int offset, int frames) {
        for (int i = 0; i < frames; i++) {
            channel[i] = format.sampleFormat().sampleAt(pcm, offset + i * format.frameBytes())
                    << (32 - format.sampleFormat().bits());
        }
    }

    @Override
    public void finish() throws IOException {
        save(jump3r.lame.lame_encode_flush(flags, encoded, 0, encoded.length));
        var tag = new byte[LARGEST_TAG_BYTES];
        int tagBytes = jump3r.tag.getLameTagFrame(flags, tag);
        if (tagBytes <= 0 || tagBytes > tag.length) {
            throw new IOException("jump3r made no LAME tag, so the length of the MP3 file would be wrong.");
        }
        output.seek(0);
        output.write(tag, 0, tagBytes);
        jump3r.lame.lame_close(flags);
        output.close();
    }

    @Override
    public void abandon() {
        Quietly.close(output);
    }

    private void save(int encodedBytes) throws IOException {
        if (encodedBytes < 0) {
            throw new IOException("jump3r failed with error " + encodedBytes + ".");
        }
        output.write(encoded, 0, encodedBytes);
    }
}
