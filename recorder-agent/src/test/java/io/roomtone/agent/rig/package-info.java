/// Real capture sources without sound hardware, and an agent in a process of its own. In this module's
/// test-jar, so that other modules can use it.
package io.roomtone.agent.rig;
