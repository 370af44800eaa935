package io.roomtone.upload.place;

/// How a multipart upload is cut: the same for one size every time, so that it can go on after a crash.
final class PartSize {
    private static final int MOST_PARTS = 10_000;
    private static final int UNIT = 1 << 20;

    private PartSize() {}

    /// @param smallest in bytes
    static int of(long sizeBytes, int smallest) {
        long needed = Math.ceilDiv(sizeBytes, (long) MOST_PARTS);
        return Math.toIntExact(Math.max(smallest, Math.ceilDiv(needed, (long) UNIT) * UNIT));
    }
}
