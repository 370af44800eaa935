/// What just changed about schedules and occurrences, as server-sent events.
package io.roomtone.schedule.live;
