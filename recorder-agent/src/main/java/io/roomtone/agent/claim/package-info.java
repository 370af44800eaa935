/// How work and signals arrive: one long poll that names every job the agent holds, so that a lost answer is
/// given again and a stop is heard at once. A work order is on the disk before anything is done about it.
package io.roomtone.agent.claim;
