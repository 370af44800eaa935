/// Taking events in: each once, in one transaction with what it changes. Delivery is at least once and may
/// come late, so a known event id does nothing here, and an older `entityVersion` must change nothing in
/// the reader.
///
/// Transient errors (database or network away) are retried in place: the order of a partition is kept and
/// nothing is lost. Only poison (what can never be taken in) goes to `<topic>.dlq`, with the reason, and
/// the partition goes on.
package io.roomtone.kit.inbox;
