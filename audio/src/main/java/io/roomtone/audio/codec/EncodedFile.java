package io.roomtone.audio.codec;

import java.nio.file.Path;

/// A finished file that is safely on the disk.
///
/// @param frames frames that went in, and come out when it is decoded
/// @param sha256Hex of the whole file, 64 lower-case digits
public record EncodedFile(
        Path path, AudioCodec codec, int sampleRateHz, int channels, long frames, long sizeBytes, String sha256Hex) {}
