/// What this service has to know of others' things, as slim copies fed by the compacted topics: nodes (where a
/// schedule records, and so whom it exists for), and the names of profiles and upload policies. An older version
/// never replaces a newer one.
package io.roomtone.schedule.learn;
