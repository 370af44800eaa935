/// Opens recordings and moves them on as their jobs say: `job-queued` opens, the others advance, the last one
/// settles health. What the events mean is decided in the ledger; here they only come in.
package io.roomtone.library.open;
