package io.roomtone.library.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/// A recording's name as the name of a downloaded file (RFC 6266).
final class FileName {
    private static final int LONGEST = 120;

    private FileName() {}

    /// `attachment` with a plain name for old clients and the true one for the others. No name can break out of
    /// the header or of a directory.
    static String disposition(String recordingName, String extension) {
        var name = safe(recordingName) + "." + extension;
        return "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9 ._()-]", "_") + "\"; filename*=UTF-8''"
                + encoded(name);
    }

    static String safe(String name) {
        // control and format characters (line ends, direction marks), and what some file system or shell takes for its
        // own
        var cleaned = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|%]", "_")
                .strip();
        var notHidden = cleaned.replaceAll("^[. ]+|[. ]+$", "");
        var shortened = notHidden.codePointCount(0, notHidden.length()) <= LONGEST
                ? notHidden
                : notHidden.substring(0, notHidden.offsetByCodePoints(0, LONGEST));
        return shortened.isBlank() ? "recording" : shortened;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20").replace("*", "%2A");
    }
}
