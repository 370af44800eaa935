/// Events as they stand on Kafka: CloudEvents 1.0 in the binary binding, JSON data. Data carries the full
/// state that a reader needs and an `entityVersion`; a version older than known is ignored, so a replay
/// reverts nothing. Delivery is at least once: readers dedupe by the event's id. The key is the recording id
/// (nodes: node id, schedules: schedule id, settings: setting id).
package io.roomtone.contracts.event;
