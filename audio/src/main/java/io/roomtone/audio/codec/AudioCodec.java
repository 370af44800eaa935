package io.roomtone.audio.codec;

/// What a cache file is coded in. MP3_VBR also stands for any other MP3 file that is read.
public enum AudioCodec {
    WAV,
    FLAC,
    MP3_VBR
}
