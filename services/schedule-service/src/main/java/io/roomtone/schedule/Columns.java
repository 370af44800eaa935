package io.roomtone.schedule;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// How our words stand in columns: enums as their slugs, times as `timestamptz`, lists as arrays.
public final class Columns {
    private Columns() {}

    /// Null stays null.
    public static Instant instant(Row row, String column) {
        var value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    /// Null stays null.
    public static OffsetDateTime timestamp(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /// The value behind a slug; null stays null.
    public static <E extends Enum<E>> E word(Class<E> type, String slug) {
        return slug == null ? null : Enum.valueOf(type, slug.toUpperCase(Locale.ROOT));
    }

    /// Null stays null.
    public static <T> List<T> list(T[] values) {
        return values == null ? null : List.of(values);
    }
}
