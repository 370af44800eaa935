/// Upload policies: when a recording's file is copied, and to which destination. Recordings name them
/// by id, so a
/// policy is archived, never deleted; each version of one is published on `roomtone.settings`.
package io.roomtone.upload.policy;
