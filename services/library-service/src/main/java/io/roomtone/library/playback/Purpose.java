package io.roomtone.library.playback;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an address is for.
enum Purpose {
    /// Heard in the browser.
    PLAYBACK,
    /// Saved as a file.
    DOWNLOAD;

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Purpose> of(String slug) {
        return Arrays.stream(values()).filter(p -> p.slug().equals(slug)).findFirst();
    }
}
