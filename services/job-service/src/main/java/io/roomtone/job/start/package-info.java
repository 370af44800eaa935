/// `POST /api/jobs`: somebody starts a recording now. Everything that the job depends on is pinned into it, or
/// the start is refused with a reason.
///
/// The trap: two starts at once on a node with one place left. Capacity is counted under the node's row lock.
package io.roomtone.job.start;
