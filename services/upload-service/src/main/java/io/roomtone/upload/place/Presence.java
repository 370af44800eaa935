package io.roomtone.upload.place;

/// What lies under a name.
public enum Presence {
    NOTHING,
    /// A file with the digest.
    SAME,
    /// Something else, which stays as it is.
    OTHER
}
