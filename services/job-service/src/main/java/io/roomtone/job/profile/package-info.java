/// Profiles: how to render. Those built in are rows of the first migration; each version of a profile is
/// published once on `roomtone.settings`. A profile is archived, never deleted.
package io.roomtone.job.profile;
