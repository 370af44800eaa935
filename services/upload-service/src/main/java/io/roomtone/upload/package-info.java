/// Uploads: one cache file on its way to one destination, under a lease.
///
/// ```
/// queued -> transferring -> verified
///                        -> failed(retry at) -> transferring ...
///                        -> exhausted -> queued by a person
///   any but verified -> cancelled (what is unfinished is cleared away) -> queued by a person
/// ```
/// This package holds the words and what every feature needs of them; features are the packages below and know
/// only this one and `place`. The trap: state is fenced (a worker names its lease token in every WHERE), bytes
/// are not. Two workers that write one copy write the same bytes to the same places, because the source is
/// read under its digest, and a copy counts only when what is there was read back and has that digest.
package io.roomtone.upload;
