/// Makes and changes schedules, and keeps a row for every occurrence of the next five weeks. What is to be done
/// with the rows is decided purely ([io.roomtone.schedule.plan.Planning]) from the schedule as it is now and the
/// rows as they are; the same decision serves a new schedule, every edit, and the loop that fills the horizon.
/// A schedule's row is locked throughout, its open occurrences next.
package io.roomtone.schedule.plan;
