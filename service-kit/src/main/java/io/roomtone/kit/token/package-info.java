/// Compact signed tokens (JWS, RFC 7515, `EdDSA` with Ed25519): grants and the nodes' access tokens. The
/// header's `typ` keeps one kind from being used as the other.
package io.roomtone.kit.token;
