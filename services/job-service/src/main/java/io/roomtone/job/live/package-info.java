/// Keeps consoles up to date about jobs and nodes, and shows the levels of what is being recorded.
package io.roomtone.job.live;
