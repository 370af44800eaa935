/// The protocol between recorder agents and the services: three kinds of calls (claim, lease, deliver) beside
/// the node's own enrolment, inventory and heartbeat. Agents of the version before must work with today's
/// services, so fields are only ever added, and readers ignore what they do not know.
///
/// ```
/// enrol -> token -> inventory -> heartbeat ...
/// claim (long poll) -> WorkOrder -> lease (renew) ... -> manifest + cache file -> receipt -> lease (delivered)
/// ```
/// Durations are milliseconds counted from `serverTime` of the same message, so that a wrong clock of a node costs
/// nothing.
package io.roomtone.contracts.agent;
