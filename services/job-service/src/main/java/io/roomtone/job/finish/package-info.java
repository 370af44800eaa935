/// How jobs end: by verified bytes in the library (`recording-cached`), or because the agent gives up.
///
/// Verified bytes are success, wherever the job stood: an agent that we had taken for dead delivers after all. An
/// agent's failure report counts under the newest token only.
package io.roomtone.job.finish;
