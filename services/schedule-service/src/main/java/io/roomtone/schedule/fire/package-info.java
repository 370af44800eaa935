/// Makes occurrences due. `occurrence-due` is published once for each occurrence, however many instances run or
/// die: the row is locked with `skip locked`, and its new state and the outbox row are one transaction. What was
/// missed while no instance was there is fired late, though its window be over: job-service makes a failed job of
/// it, so that nobody takes it for recorded. Days that had no row yet, since no instance was there for longer than
/// rows reach ahead, are planned late for the same reason.
package io.roomtone.schedule.fire;
