/// Occurrences for calendars, and what became of them: job-service tells of every job whose plan names one.
package io.roomtone.schedule.occurrence;
