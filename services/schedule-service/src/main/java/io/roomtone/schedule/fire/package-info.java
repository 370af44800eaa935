/// Makes occurrences due. `occurrence-due` is published once for each occurrence, however many instances run or
/// die: the row is locked with `skip locked`, and its new state and the outbox row are one transaction. What was
/// missed while no instance was there is fired late, though its window be over: job-service makes a failed job of
/// it, so that nobody takes it for recorded. That holds for the five weeks that rows reach ahead.
package io.roomtone.schedule.fire;
