package io.roomtone.library.playback;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;

/// What a request wants of a file, and on what conditions (RFC 9110, sections 13 and 14).
public class FileRequest {
    @HeaderParam("Range")
    String range;

    @HeaderParam("If-Range")
    String ifRange;

    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    String ifNoneMatch;

    @HeaderParam(HttpHeaders.IF_MATCH)
    String ifMatch;

    boolean isKnown(Playable file) {
        return matches(ifNoneMatch, file);
    }

    /// Whether the reader reads another file than this one.
    boolean isOfAnother(Playable file) {
        return ifMatch != null && !matches(ifMatch, file);
    }

    ByteRange range(Playable file) {
        boolean sameFile = ifRange == null || ifRange.strip().equals(file.etag());
        return ByteRange.of(sameFile ? range : null, file.sizeBytes());
    }

    private static boolean matches(String tags, Playable file) {
        return tags != null && (tags.contains(file.etag()) || tags.strip().equals("*"));
    }
}
