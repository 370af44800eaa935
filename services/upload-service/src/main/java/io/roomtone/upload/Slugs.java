package io.roomtone.upload;

import java.util.Locale;

/// Enums as they stand in the database: by their slug.
public final class Slugs {
    private Slugs() {}

    /// The value behind a slug; null stays null.
    public static <E extends Enum<E>> E value(Class<E> type, String slug) {
        return slug == null ? null : Enum.valueOf(type, slug.toUpperCase(Locale.ROOT));
    }
}
