package io.roomtone.contracts.agent;

/// `POST /api/nodes/enrol`. The agent makes the credential itself (at least 32 random bytes, base64url), so that a lost
/// answer can be asked for again: the same token with the same credential answers the same, another credential is
/// refused.
public record EnrolRequest(String enrolmentToken, String credential, String agentVersion) {}
