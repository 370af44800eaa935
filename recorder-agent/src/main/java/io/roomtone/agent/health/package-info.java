/// The node's own sign of life: room in the spool, takes that wait for the library, and how far its clock is
/// off.
package io.roomtone.agent.health;
