package io.roomtone.contracts.event;

import java.util.Map;
import java.util.UUID;

/// A setting in full. Settings are archived, never deleted, since others may refer to them.
///
/// @param kind `profile`, `upload-policy`, `destination` or `grant-key`
/// @param values the setting's own fields; a destination has none of its secrets; a grant key has `keyId`, `algorithm`
/// and `publicKey` (X.509, base64), never
/// the private half
public record SettingData(
        UUID settingId, long entityVersion, String kind, String name, boolean archived, Map<String, Object> values) {}
