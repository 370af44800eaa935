/// Makes cache files (WAV, FLAC, MP3) of PCM and PCM of cache files, streaming with constant memory.
///
/// ```
/// Encoders.open -> Encoder -> Backend: WavBackend | ProgramBackend (lame, flac) | JavaFlacBackend | JavaMp3Backend
/// Decoders.open -> PcmSource: WavSource | FlacSource | Mp3Source;   Probe decodes everything and counts
/// ```
/// The trap: FLAC and MP3 headers are written last, at the file's beginning, so backends write to a seekable file and
/// never to a pipe; otherwise lengths are missing and MP3 gains silence at both ends.
package io.roomtone.audio.codec;
