/// What every service's tests need, from the test-jar of this module: a real PostgreSQL and Kafka, an
/// identity provider whose tokens are really signed and really verified, a clock that can be set.
package io.roomtone.kit.testing;
