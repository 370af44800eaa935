package io.roomtone.contracts.agent;

import java.util.List;

/// `PUT /api/nodes/{node}/inventory`: everything that the node can capture from, whole each time.
public record Inventory(String agentVersion, List<InterfaceReport> interfaces) {}
