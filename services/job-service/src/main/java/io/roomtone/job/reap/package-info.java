/// Ends what nobody carries on: leases that ran out, and queued jobs whose window has closed.
///
/// `lease expired: claimed -> queued while its window is open, else failed(not_claimed_in_window)`; `recording,
/// finalizing -> failed(lease_expired)`, out of which its own agent may bring it back. A job whose bytes the
/// library has received is left alone. Time in which no instance was alive is given back first
/// ([io.roomtone.job.Beat]). Several instances may reap at once: each takes rows that no other has locked.
package io.roomtone.job.reap;
