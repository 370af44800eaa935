/// The recorder agent: [io.roomtone.agent.Recorder] is its story on one screen, [io.roomtone.agent.Agent] puts
/// the parts together. This package also holds the words that the features share; features import it, `spool`
/// and `call`, never each other.
///
/// ```
/// claim -> spool -> capture -> render -> deliver -> told -> freed
///           ^--------- after a restart: on from where the journal stops
/// ```
/// Blocking code on virtual threads; only what must keep time with a device runs on threads of its own.
package io.roomtone.agent;
