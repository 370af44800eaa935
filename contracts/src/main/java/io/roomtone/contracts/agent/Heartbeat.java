package io.roomtone.contracts.agent;

/// `POST /api/nodes/{node}/heartbeat`.
///
/// @param clockOffsetMillis node clock minus server clock, as the agent measured it last
/// @param spoolFreeBytes room left in the spool
/// @param undeliveredTakes takes in the spool without a receipt
public record Heartbeat(String agentVersion, long clockOffsetMillis, long spoolFreeBytes, int undeliveredTakes) {}
