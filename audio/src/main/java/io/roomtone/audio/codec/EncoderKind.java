package io.roomtone.audio.codec;

/// Who does the work of encoding. Both give the same sound; the programs are about twice as fast.
public enum EncoderKind {
    /// `lame` or `flac` as a process of its own.
    PROGRAM,
    PURE_JAVA
}
