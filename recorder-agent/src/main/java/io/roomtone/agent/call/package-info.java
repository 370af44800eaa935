/// Calls to the control plane: JSON over `java.net.http`, blocking.
///
/// A call ends in a value, in [Refused] (the server answered no) or in an `IOException` (nobody knows). Callers
/// repeat; this package never does, save once with a fresh access token.
package io.roomtone.agent.call;
