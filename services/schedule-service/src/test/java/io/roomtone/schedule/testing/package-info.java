/// A running service, people at its API, and what others publish.
package io.roomtone.schedule.testing;
