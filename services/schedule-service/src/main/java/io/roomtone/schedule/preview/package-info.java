/// Shows what a schedule would do before it is saved: the next five windows, in UTC and local time, with what
/// daylight saving does to them, and what would be in their way. Nothing is written.
package io.roomtone.schedule.preview;
