/// How a node becomes known, once. The credential is made here and on the disk before the first call, so that
/// an answer that gets lost can be asked for again.
///
/// ```
/// no identity -> credential on disk -> POST enrol -> node id on disk
///                      ^---- crash or lost answer: the same call again
/// ```
package io.roomtone.agent.enrol;
