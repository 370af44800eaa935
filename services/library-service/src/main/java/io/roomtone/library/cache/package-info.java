/// Takes in the cache file of a take: streamed to disk, hashed, resumable, and in the library only when
/// verified.
///
/// ```
/// PUT whole ─┐                 digest   decode
/// PATCH rest ┴─▶ part files ─────▶─────────▶ rename ─▶ commit
///                offset durable,    is audio,  durable    recording cached
///                one writer         peaks
/// ```
/// Crashes are harmless at every arrow: before the rename the parts are resumed; between rename and commit the
/// file lies under its digest and the next PATCH (offset = length, no bytes) finds it there. A writer that lost
/// its right still has its connection: it writes to a part file of its own, which nobody reads beyond the
/// offset that it was acknowledged. Everything here blocks, on virtual threads; decoding has threads of its
/// own, since it would keep the others from running.
package io.roomtone.library.cache;
