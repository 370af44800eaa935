/// `GET /api/schedules` and `/{schedule}`: what there is for this caller. Scope stands in the WHERE, so that
/// nothing outside of it is listed or counted.
package io.roomtone.schedule.browse;
