/// Transfers: workers take due items (`for update skip locked`) under a lease, read the library's file
/// by ranges,
/// write it to the destination and settle what came of it, all under the token that they were given.
///
/// ```
/// claim -> compare -> draft -> (read a range, append)* -> publish and read back -> settle
/// ```
/// A worker that dies leaves the lease to run out; the next one goes on from what the destination
/// holds. The
/// trap: a failed attempt that brought bytes forward does not count towards giving up.
package io.roomtone.upload.transfer;
