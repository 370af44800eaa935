/// How jobs end: by verified bytes in the library (`recording-cached`), or because the agent gives up.
///
/// Verified bytes of the newest take are success, wherever the job stood: an agent that we had taken for dead
/// delivers after all. Those of an older take (a zombie's) complete nothing while the newest may still bring
/// its own; if its agent gives up, they are what there is. An agent's failure report counts under the newest
/// token only.
package io.roomtone.job.finish;
