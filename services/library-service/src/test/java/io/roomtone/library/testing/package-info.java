/// What the tests of this service have in common: a story of a recording as job-service and an agent tell it,
/// real sounds, events as others publish them.
package io.roomtone.library.testing;
