package io.roomtone.job.browse;

/// How many jobs there are for the caller.
///
/// @param active whose start has come and that an agent holds: captured, rendered or delivered now
/// @param queued that wait for their start or their node, also those that a node has claimed ahead of the start
/// @param completed in the last 24 hours
/// @param failed in the last 24 hours, and not brought back since
public record JobCounts(long active, long queued, long completed, long failed) {}
