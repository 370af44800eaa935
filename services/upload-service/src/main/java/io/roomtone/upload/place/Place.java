package io.roomtone.upload.place;

import java.util.List;

/// A destination that was opened. Blocking, for threads that may hang; used by one of them at a time.
public sealed interface Place extends AutoCloseable permits DirectoryPlace, PatientPlace, S3Place {
    /// What lies under this name. Reads it whole when it has the right size.
    ///
    /// @throws PlaceException when the place cannot be read
    Presence compare(Copy copy);

    /// Goes on with an unfinished copy, or begins one under a session that nobody else has.
    ///
    /// @param session of the draft that is to go on; null, or one that is gone, begins anew
    /// @throws PlaceException when the place cannot be written to
    Draft draft(Copy copy, String session);

    /// Sessions of unfinished copies that lie here for this one, those of others who copy to the same name
    /// included.
    ///
    /// @throws PlaceException when the place cannot be read
    List<String> unfinished(Copy copy);

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
