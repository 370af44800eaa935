/// Jobs: one node records one target into one recording, under a lease.
///
/// ```
/// queued -> claimed -> recording -> finalizing -> completed
///   any but completed -> failed(reason) | cancelled; failed(lease_expired) -> back by its own agent; all -> completed
/// by bytes
/// ```
/// This package holds the words and what every feature needs of them; features are the packages below, and know
/// only this one. The trap: a transition locks the job's row first ([JobStore#lock]), decides, and writes
/// state, history and event through [JobJournal] in the same transaction. Who locks a node's row (start, claim)
/// does so before any job's.
package io.roomtone.job;
