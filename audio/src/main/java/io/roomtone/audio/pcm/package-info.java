/// What is done to or seen in a stream of PCM: channels chosen and mixed, levels, the picture of the
/// waveform. Everything streams: blocks of whole frames go in, memory stays constant however long the
/// recording is.
package io.roomtone.audio.pcm;
