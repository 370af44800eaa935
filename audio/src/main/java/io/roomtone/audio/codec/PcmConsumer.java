package io.roomtone.audio.codec;

/// Takes blocks of whole frames; the array is used again after the call.
@FunctionalInterface
public interface PcmConsumer {
    void accept(byte[] pcm, int offset, int length);
}
