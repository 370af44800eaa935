/// Plays and downloads cache files, for which `<audio>` and `<a>` need an address that works without a header:
/// it is asked for with a permission, names its purpose, is signed with a key in the database, and soon
/// expires. Programs, upload-service first, show an access token instead; whatever they read of a file is noted
/// ([DownloadTrail]), and no copy of it is kept on the way.
///
/// The file is answered by ranges straight from disk; its digest is its ETag, so a range of an older primary
/// take is never mixed with the newer one's (`If-Range`, or `If-Match` for those who want no other file).
package io.roomtone.library.playback;
