/// `POST /api/nodes/{node}/claim`: the long poll in which an agent gets work and signals.
///
/// An agent names all that it holds and has one call under way at a time. So a call that arrives proves that
/// every earlier answer was either received (its job is named now) or lost: a job leased to this node and not
/// named is handed out again first, under a higher token. For the same reason the newest call is the only one
/// that may hand anything out: each call takes a number at its node, and one that waits on for a dead
/// connection finds a newer number and ends. The node's row is locked before a job's; capacity is checked under
/// that lock.
///
/// A job whose start is ahead is handed out as well, up to `roomtone.claim.ahead`: a reservation. It is
/// leased until its start and one lease more, so nobody has to renew it before.
package io.roomtone.job.claim;
