package io.roomtone.upload.place;

/// A destination that was opened. Blocking, for virtual threads; used by one thread at a time.
public sealed interface Place extends AutoCloseable permits DirectoryPlace, S3Place {
    /// What lies under this name. Reads it whole when it has the right size.
    ///
    /// @throws PlaceException when the place cannot be read
    Presence compare(Copy copy);

    /// Goes on with an unfinished copy, or begins one.
    ///
    /// @param session of the draft that is to go on; null, or one that is gone, begins anew
    /// @throws PlaceException when the place cannot be written to
    Draft draft(Copy copy, String session);

    /// Clears an unfinished copy away; does nothing when it is gone.
    ///
    /// @throws PlaceException when the place cannot be reached
    void discard(Copy copy, String session);

    /// Takes a copy away that was published here; only for what the caller has just made.
    ///
    /// @throws PlaceException when that is not allowed
    void remove(Copy copy);

    @Override
    void close();
}
