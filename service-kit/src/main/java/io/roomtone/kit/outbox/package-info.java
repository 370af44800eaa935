/// The transactional outbox: an event is a row that is committed with the state that it reports, and is on
/// Kafka in the end.
///
/// Order: a transaction changes (and so locks) its entity's row first and adds events after it. Two
/// transactions on one entity then add their rows in the order in which they commit, and the relay
/// publishes by row id. The relay takes *unsent* rows, never "ids above the last one": a slow transaction
/// may commit a low id late. One relay is active for a service (advisory lock); its transactional producer
/// fences a predecessor that only seemed dead. Rows are marked after the broker has them; a crash in
/// between publishes them again, which readers notice by the event id. They stay for a while: see `live`.
package io.roomtone.kit.outbox;
