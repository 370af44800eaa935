package io.roomtone.kit.live;

import java.time.Duration;
import java.time.Instant;

/// How far the outbox can be read without skipping what a slow transaction commits late.
///
/// @param here before the first row of the oldest transaction under way in this database
/// @param now by the database's clock
record Horizon(Cursor here, Instant now) {
    /// Whether rows after this place may have been deleted.
    boolean hasLost(Cursor place, Duration kept) {
        return place.at().isBefore(now.minus(kept));
    }

    boolean isAt(Cursor place) {
        return here.transaction().equals(place.transaction());
    }
}
