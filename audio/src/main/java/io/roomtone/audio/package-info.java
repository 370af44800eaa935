/// What a sample, a frame and a PCM format are. Everything in this module speaks of sound as interleaved little-endian
/// PCM in byte arrays, counted in frames (one sample of each channel), never in seconds.
///
/// `wav` reads and writes captured sound, `pcm` measures and re-arranges it, `codec` makes and reads cache files, `tag`
/// names them. No framework, no sound devices: the recorder agent compiles this natively.
package io.roomtone.audio;
