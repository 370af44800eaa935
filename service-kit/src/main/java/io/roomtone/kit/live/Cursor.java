package io.roomtone.kit.live;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// A place in the order of commits; the `id` of a server-sent event, written `<transaction>-<row>-<epoch second>`.
///
/// @param transaction of the database, as text: it has 64 bits without a sign
/// @param row 0 = before the first row of the transaction
/// @param at by the database's clock: what comes after the place was committed after this time
record Cursor(String transaction, long row, Instant at) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,19})-(\\d{1,18})-(\\d{1,12})");

    /// Empty when it is none: whoever sends nonsense starts over.
    static Optional<Cursor> parse(String text) {
        var matcher = FORM.matcher(text == null ? "" : text);
        return matcher.matches()
                ? Optional.of(new Cursor(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        Instant.ofEpochSecond(Long.parseLong(matcher.group(3)))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return transaction + "-" + row + "-" + at.getEpochSecond();
    }
}
