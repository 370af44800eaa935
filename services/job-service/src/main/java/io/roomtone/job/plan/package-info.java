/// Makes jobs of what schedules plan: hears `occurrence-*` and splits each window into its track jobs.
///
/// ```
/// due, changed -> jobs of earlier revisions without audio are cancelled, those of this one are made
/// cancelled    -> jobs of earlier revisions without audio are cancelled
/// ```
/// Each revision of an occurrence counts once, and an older one no more: the row of table `occurrence` is
/// locked first, then the node's, then the jobs'. All of it is one transaction. A window that cannot be recorded
/// becomes a job that has failed already, so that somebody sees it. One for which something is missing (the node has
/// no interface yet) waits, is told of, and is planned again when that arrives: what is left of its window is
/// recorded. Capacity is no reason to refuse a window: it is counted when a node claims the job.
///
/// The trap: what has audio is never touched by an edit. An edit that is heard too late costs a recording too
/// many, never one too few.
package io.roomtone.job.plan;
