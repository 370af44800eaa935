/// Occurrences for calendars, and what became of them: job-service tells of every job whose plan names one, and
/// of those for which it has no jobs, with what is missing.
package io.roomtone.schedule.occurrence;
