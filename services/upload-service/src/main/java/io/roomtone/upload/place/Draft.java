package io.roomtone.upload.place;

/// An unfinished copy. Survives its process: [Place#draft] finds it again by its session.
public interface Draft extends AutoCloseable {
    /// What the place calls it; worth keeping before the first byte.
    String session();

    /// How many bytes are there, from the beginning.
    long held();

    /// How many bytes the next [#append] takes; 0 when all are there.
    int wanted();

    /// @param bytes as many as wanted
    /// @throws PlaceException when they are not there afterwards
    void append(byte[] bytes);

    /// Gives the copy its name. The draft is over then, unless it fails.
    ///
    /// @return `SAME` when the name holds the bytes, read back; `OTHER` when it belongs to something else
    /// @throws PlaceException when the copy is not what it should be; what is wrong of it is cleared away
    Presence publish();

    @Override
    void close();
}
