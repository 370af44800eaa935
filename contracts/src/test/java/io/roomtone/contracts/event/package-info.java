/// Golden examples and schemas of the events, for the tests of those who publish and of those who read.
///
/// A producer's test asserts that what it publishes passes `GoldenEvents.assertValid`; a consumer's test feeds
/// `GoldenEvents.json` to itself. Whoever takes the test-jar adds `com.networknt:json-schema-validator` in test scope.
package io.roomtone.contracts.event;
