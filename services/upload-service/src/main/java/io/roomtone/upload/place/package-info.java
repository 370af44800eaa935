/// Places that hold copies: a directory, a bucket. The same words for both ([Place]): compare what lies under a
/// name, go on with an unfinished copy ([Draft]), publish it whole, find what was left unfinished.
///
/// A copy has its name only when all of its bytes are there, takes the name of no other file, and counts as
/// arrived only when it was read back and has the digest. What went wrong is a sentence for a person
/// ([PlaceException]).
///
/// The traps: bytes are not fenced. A worker that lost its lease may still write, so each part of a copy is
/// written at its own place, the same bytes by everybody. And every call may hang for as long as a share or a
/// server likes: never on an event loop or within a transaction ([PlaceThreads]); a directory that hangs is given up
/// ([Patience]), a server has time limits of its own.
package io.roomtone.upload.place;
