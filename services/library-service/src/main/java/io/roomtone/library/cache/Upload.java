package io.roomtone.library.cache;

import java.util.List;
import java.util.UUID;

/// A delivery under way.
///
/// @param offsetBytes bytes below it are durable
/// @param writer who may move the offset; null = nobody just now
/// @param partFiles in order; the last one belongs to the newest writer
/// @param partStarts where each part begins; it counts up to the next one's start, the last up to `offsetBytes`
record Upload(
        UUID takeId,
        String rendition,
        String sha256,
        long totalBytes,
        long offsetBytes,
        UUID writer,
        List<String> partFiles,
        List<Long> partStarts) {

    /// A stretch of the file and the part that holds it.
    record Extent(String partFile, long bytes) {}

    /// What makes up the file so far; parts that brought nothing are left out.
    List<Extent> extents() {
        var extents = new java.util.ArrayList<Extent>();
        for (int i = 0; i < partFiles.size(); i++) {
            long end = i + 1 < partStarts.size() ? partStarts.get(i + 1) : offsetBytes;
            if (end > partStarts.get(i)) extents.add(new Extent(partFiles.get(i), end - partStarts.get(i)));
        }
        return extents;
    }

    boolean complete() {
        return offsetBytes == totalBytes;
    }

    Upload at(long offset) {
        return new Upload(takeId, rendition, sha256, totalBytes, offset, writer, partFiles, partStarts);
    }
}
