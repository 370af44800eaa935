/// `Idempotency-Key` on every POST that creates: the key, the work and its answer are one transaction, so a
/// repeated request, however close behind the first, answers the first result. Keys are kept for a week.
package io.roomtone.kit.idempotency;
