package io.roomtone.kit.sql;

import java.util.Locale;

/// Enums as they stand in the database: by their slug.
public final class Slugs {
    private Slugs() {}

    /// The value behind a slug; null stays null.
    ///
    /// @throws IllegalArgumentException for a word that this version does not know
    public static <E extends Enum<E>> E value(Class<E> type, String slug) {
        return slug == null ? null : Enum.valueOf(type, slug.toUpperCase(Locale.ROOT));
    }

    /// Null stays null.
    public static String of(Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }
}
