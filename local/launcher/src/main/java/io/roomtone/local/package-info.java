/// The embedded default: everything Roomtone consists of, on one machine, without root and without an installation.
///
/// ```
/// Main (commands) ─▶ Stack ─▶ Part: postgres, kafka, identity, four services, gateway
///                         ├─▶ Twin: a second instance of a service
///                         └─▶ Agent: any number, each with a home of its own
/// ```
/// [Stack] is also the whole-system tests' way to start, stop and kill each part singly.
///
/// Trap: the order of ending. Services leave first, then Kafka and the identity provider, PostgreSQL last: a consumer
/// that cannot say goodbye to the broker keeps its partitions for 45 s of the next start.
package io.roomtone.local;
