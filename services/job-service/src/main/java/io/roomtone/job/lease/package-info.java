/// `PUT /api/jobs/{job}/lease`: an agent says how far it is and hears what to do.
///
/// Repeated, late and reordered renewals are harmless: phases only advance, deadlines only move on, a stop
/// stays a stop. `lost` means that a newer token exists, and nothing else; whoever has the newest one takes its
/// job up again, even out of `failed(lease_expired)`. Most renewals change no state and are one guarded
/// statement ([LeaseStore#renewInPlace]).
package io.roomtone.job.lease;
