package io.roomtone.contracts.agent;

import java.util.List;

/// `POST /api/nodes/{node}/claim?wait=25s`: names every job that the agent holds. A job leased to this node that is not
/// named (its work order was lost on the way) is handed out again first, with a higher token.
///
/// @param free how many more jobs the agent will take; 0: nothing that begins now
public record ClaimRequest(List<HeldJob> holding, int free) {}
