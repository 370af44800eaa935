/// `./roomtone record`: one recording through the public API, from a sound to a file on disk, watched live.
///
/// `welcome.flac` is a sentence spoken by espeak-ng for this project and given to the public domain (CC0).
package io.roomtone.local.record;
