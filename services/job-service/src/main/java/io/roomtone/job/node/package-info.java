/// Nodes: entered by a person, taken up once by an agent with a one-time token, alive as long as they send
/// heartbeats.
///
/// ```
/// enrolled -> online <-> offline      any -> draining -> (resumed) offline      any -> revoked
/// ```
/// Secrets (enrolment token, credential) are kept as digests. Interfaces keep their ids as long as the agent
/// finds the device under the same system reference; one that is gone stays, as not available. Who changes a
/// node locks its row first.
package io.roomtone.job.node;
