/// A real PostgreSQL and a real Kafka from Maven Central, for the embedded default and for tests. Both listen on
/// loopback only.
///
/// Trap: both are processes of their own. The broker ends by itself when the JVM that started it is gone; PostgreSQL
/// does not, so whoever starts it on a directory of its own keeps its pid and reaps it.
package io.roomtone.local.infra;
