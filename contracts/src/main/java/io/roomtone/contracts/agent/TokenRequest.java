package io.roomtone.contracts.agent;

/// `POST /api/nodes/{node}/token`: the node's credential for a short-lived access token.
public record TokenRequest(String credential) {}
