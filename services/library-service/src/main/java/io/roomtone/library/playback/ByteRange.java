package io.roomtone.library.playback;

import java.util.regex.Pattern;

/// What a request wants of a file (RFC 9110, section 14).
sealed interface ByteRange {
    /// Everything: no range, one that is not understood, or several at once, which may be answered whole.
    record Whole() implements ByteRange {}

    /// @param first position of the first byte
    record Part(long first, long length) implements ByteRange {}

    /// A range that lies outside of the file.
    record Unsatisfiable() implements ByteRange {}

    /// Longer numbers than this are beyond any file.
    Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /// @param header null = none
    static ByteRange of(String header, long size) {
        var match = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!match.matches()) return new Whole();
        var from = match.group(1);
        var to = match.group(2);
        if (from.isEmpty()) return to.isEmpty() ? new Whole() : suffix(Long.parseLong(to), size);
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? Long.MAX_VALUE : Long.parseLong(to);
        if (last < first) return new Whole();
        return first >= size ? new Unsatisfiable() : new Part(first, Math.min(last, size - 1) - first + 1);
    }

    private static ByteRange suffix(long length, long size) {
        long count = Math.min(length, size);
        return count == 0 ? new Unsatisfiable() : new Part(size - count, count);
    }
}
