/// Names inside cache files: title and the like, so that a file that left Roomtone still tells what it is.
///
/// The trap: jaudiotagger believes the sizes in a WAV header and does not know RF64, and would destroy such files; see
/// the guard in `Tags`.
package io.roomtone.audio.tag;
