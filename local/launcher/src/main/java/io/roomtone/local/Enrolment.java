package io.roomtone.local;

/// What an administrator hands to the person who sets up a node.
///
/// @param token good once
public record Enrolment(String nodeId, String token) {}
