/// The Kafka broker of the embedded default and of the tests: broker and controller of one node in one JVM.
///
/// Topics are made by the services (`auto.create.topics.enable=false`), so that a misspelt name fails instead of
/// becoming a topic.
package io.roomtone.local.kafka;
