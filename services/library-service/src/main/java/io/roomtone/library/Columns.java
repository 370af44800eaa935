package io.roomtone.library;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/// How our words stand in columns: enums as their slugs, times as `timestamptz`.
public final class Columns {
    private Columns() {}

    public static Instant instant(Row row, String column) {
        var value = row.getOffsetDateTime(column);
        return value == null ? null : value.toInstant();
    }

    public static OffsetDateTime timestamp(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /// @param slug null = null
    /// @throws IllegalArgumentException for a word that this version does not know
    public static <E extends Enum<E>> E word(Class<E> type, String slug) {
        return slug == null ? null : Enum.valueOf(type, slug.toUpperCase(Locale.ROOT));
    }

    /// @param word null = null
    public static String slug(Enum<?> word) {
        return word == null ? null : word.name().toLowerCase(Locale.ROOT);
    }
}
