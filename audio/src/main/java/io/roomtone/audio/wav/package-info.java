/// Captured sound on disk: WAV as a spool needs it, where power may fail at any byte. The writer lays out a plain RIFF
/// file with a reserve that turns it into RF64 (EBU Tech 3306) when it outgrows 4 GiB, and refreshes its header in
/// place; the reader believes the length of the file, not the sizes in a header that was left behind.
package io.roomtone.audio.wav;
