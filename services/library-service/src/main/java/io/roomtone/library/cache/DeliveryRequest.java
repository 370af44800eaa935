package io.roomtone.library.cache;

import io.roomtone.kit.problem.CommonProblem;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;

/// What a delivering agent says beside the bytes (IETF resumable uploads, RFC 9530).
public class DeliveryRequest {
    @HeaderParam(HttpHeaders.AUTHORIZATION)
    String authorization;

    @PathParam("recording")
    UUID recording;

    @PathParam("take")
    UUID take;

    @QueryParam("rendition")
    @DefaultValue("main")
    String rendition;

    @HeaderParam("Repr-Digest")
    String reprDigest;

    @HeaderParam(HttpHeaders.CONTENT_LENGTH)
    Long contentLength;

    @HeaderParam("Upload-Offset")
    Long uploadOffset;

    @HeaderParam("Upload-Length")
    Long uploadLength;

    @HeaderParam("Upload-Complete")
    @DefaultValue("?1")
    String uploadComplete;

    /// Lower-case hex.
    String sha256() {
        return ReprDigest.read(reprDigest);
    }

    long offset() {
        if (uploadOffset != null && uploadOffset >= 0) return uploadOffset;
        throw CommonProblem.INVALID.because("Say where the body goes on: Upload-Offset: <bytes>.");
    }

    /// Whether the body ends with the file's last byte.
    boolean last() {
        return switch (uploadComplete) {
            case "?1" -> true;
            case "?0" -> false;
            default -> throw CommonProblem.INVALID.because("Upload-Complete is ?1 or ?0.");
        };
    }
}
