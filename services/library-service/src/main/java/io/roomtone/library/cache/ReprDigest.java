package io.roomtone.library.cache;

import io.roomtone.kit.problem.CommonProblem;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The header `Repr-Digest` (RFC 9530): a dictionary of digests, of which `sha-256` is the one that counts
/// here.
final class ReprDigest {
    private static final Pattern SHA_256 = Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|$)");

    private ReprDigest() {}

    /// @param header null = none
    /// @return lower-case hex
    static String read(String header) {
        var match = SHA_256.matcher(header == null ? "" : header);
        if (!match.find()) {
            throw CommonProblem.INVALID.because(
                    "Send the digest of the whole file as: Repr-Digest: sha-256=:<base64>:.");
        }
        return HexFormat.of().formatHex(Base64.getDecoder().decode(match.group(1)));
    }

    static String write(String sha256) {
        return "sha-256=:" + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sha256)) + ":";
    }
}
