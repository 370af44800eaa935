/// Transfers: workers take due items (`for update skip locked`) under a lease, read the library's file by
/// ranges, write it to the destination and settle what came of it, all under the token that they were given.
///
/// ```
/// claim -> compare -> draft -> (read a range, append)* -> clear leftovers -> publish, read back -> settle
/// claim of a cancelled one -> clear leftovers -> settle
/// ```
/// A worker that dies leaves the lease to run out; the next one goes on from what the destination holds. The
/// traps: a failed attempt that brought bytes forward does not count towards giving up; a place is asked what
/// lies there before the database is asked whose it is, never after (ADR 0013).
package io.roomtone.upload.transfer;
