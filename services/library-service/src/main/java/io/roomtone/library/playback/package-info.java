/// Plays and downloads cache files, for which `<audio>` and `<a>` need an address that works without a header:
/// it is asked for with a permission, names its purpose, is signed with a key in the database, and soon
/// expires.
///
/// The file is answered by ranges straight from disk; its digest is its ETag, so a range of an older primary
/// take is never mixed with the newer one's (`If-Range`).
package io.roomtone.library.playback;
