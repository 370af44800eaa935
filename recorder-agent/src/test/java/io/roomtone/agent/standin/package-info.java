/// Stands in for the services, over real HTTP: holds what agents say, answers what a test wants, and breaks
/// connections where it is told to. The real services meet the agent in e2e.
package io.roomtone.agent.standin;
