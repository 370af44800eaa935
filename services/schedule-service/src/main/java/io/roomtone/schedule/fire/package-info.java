/// Makes occurrences due. `occurrence-due` is published once for each occurrence, however many instances run or
/// die: the row is locked with `skip locked`, and its new state and the outbox row are one transaction. What was
/// missed while no instance was there is fired late as long as its window is open, and shown as missed after.
package io.roomtone.schedule.fire;
