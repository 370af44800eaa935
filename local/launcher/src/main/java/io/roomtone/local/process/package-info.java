/// Children of the launcher: started in sessions of their own, so that Ctrl-C reaches the launcher alone and it ends
/// them in order; written down, so that none outlives it for long.
///
/// Two nets under a launcher that is killed: a small shell that waits on the launcher's pipe and ends the children
/// within moments ([Lifeline]), and the next start, which ends whatever is still there ([PidFiles#reap]).
package io.roomtone.local.process;
