/// `POST /api/jobs`: somebody starts a recording now. Everything that the job depends on is pinned into it, or
/// the start is refused with a reason.
///
/// Capacity is counted for the time that the recording needs its node for certain: its length, or, when it runs until a
/// stop, its beginning. What schedules have planned later begins in any case, and the answer tells of it.
///
/// The trap: two starts at once on a node with one place left. Capacity is counted under the node's row lock.
package io.roomtone.job.start;
