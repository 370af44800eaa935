/// Shows the waveform of a recording without touching its file. It is drawn once, while a delivered file is
/// verified.
package io.roomtone.library.waveform;
