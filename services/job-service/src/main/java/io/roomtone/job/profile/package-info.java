/// Profiles: how to render. Those built in are rows of the first migration; each version of a profile is
/// published once on `roomtone.settings`. A profile is archived, never deleted; edits change no job that there is, and
/// name
/// the version that they are of.
package io.roomtone.job.profile;
