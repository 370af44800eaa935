/// Schedules: when which node records what. A schedule's [io.roomtone.schedule.Terms] say it in words of a
/// person; from them follow windows of time ([io.roomtone.schedule.Timing], pure), and from those the rows of
/// occurrences:
///
/// ```
/// planned -> due -> due (revision + 1: edited before its start)
///    |        +--> cancelled (skipped, archived, edited away: revision + 1)
///    +--> gone without a trace when edited away
/// ```
/// This package holds the words and what every feature needs of them; features are the packages below, and
/// know only this one. The trap: who changes a schedule locks its row first, then its open occurrences; who
/// fires locks an occurrence only, and skips what somebody else has locked. An occurrence whose start has
/// passed is never changed, and a cancelled one never comes back: a day that runs after all is a new row.
package io.roomtone.schedule;
