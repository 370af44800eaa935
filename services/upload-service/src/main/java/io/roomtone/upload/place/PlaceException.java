package io.roomtone.upload.place;

import java.time.Duration;

/// A place did not do what it should. The message says to a person what is wrong and what to do about it.
public final class PlaceException extends RuntimeException {
    private final boolean nothingHeld;

    public PlaceException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private PlaceException(String message, Throwable cause, boolean nothingHeld) {
        super(message, cause);
        this.nothingHeld = nothingHeld;
    }

    /// Whether what was sent is gone, so that it is sent again from the beginning.
    public boolean nothingHeld() {
        return nothingHeld;
    }

    /// Did not answer for so long.
    static PlaceException silent(Duration limit) {
        return new PlaceException(
                "The destination did not answer within " + limit.toSeconds()
                        + " s. Check that its disk or server is there and works, and try again.",
                null);
    }

    /// Did not answer once, and has not answered since.
    static PlaceException hangs() {
        return new PlaceException(
                "The destination hangs: an earlier request still waits for its answer. Check that its disk or server is"
                        + " there and works.",
                null);
    }

    /// What was read back is not what was sent.
    static PlaceException differs() {
        return new PlaceException(
                "The copy at the destination differs from the recording and was cleared away; it is sent again from the"
                        + " beginning. If this happens again, check the destination's disks and network.",
                null,
                true);
    }

    /// It cannot be known which of the bytes are on the disk.
    static PlaceException unwritten(Throwable cause) {
        return new PlaceException(
                "The destination's disk failed to write; the copy is sent again from the beginning. Check the disk.",
                cause,
                true);
    }

    /// The unfinished copy is gone.
    static PlaceException forgotten() {
        return new PlaceException(
                "The destination no longer knows the unfinished copy; it is sent again from the beginning.",
                null,
                true);
    }
}
