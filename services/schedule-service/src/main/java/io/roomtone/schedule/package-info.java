/// Schedules: when which node records what.
package io.roomtone.schedule;
