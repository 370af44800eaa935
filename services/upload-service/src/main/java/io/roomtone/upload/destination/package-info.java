/// Destinations: where copies go. Uploads refer to them, so one is archived, never deleted; each version is
/// published on `roomtone.settings`, without its secret, which can be written and never be read.
package io.roomtone.upload.destination;
