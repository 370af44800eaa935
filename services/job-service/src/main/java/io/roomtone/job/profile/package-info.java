/// Profiles: how to render. Those built in are rows of the first migration; each version of a profile is
/// published once on `roomtone.settings`. A profile is archived, never deleted. An edit changes no
/// job that there is, and names the version that it is of.
package io.roomtone.job.profile;
