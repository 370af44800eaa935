package io.roomtone.contracts.agent;

import java.util.UUID;

/// Who the node is from now on.
public record EnrolReply(UUID nodeId, String name, String site, String room) {}
