package io.roomtone.library.playback;

import io.roomtone.library.FileStore;
import io.roomtone.library.LibraryProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.PathPart;

/// Answers with a file, whole or a range of it, straight from disk.
@ApplicationScoped
public class FileAnswer {
    private final FileStore files;

    FileAnswer(FileStore files) {
        this.files = files;
    }

    /// @throws io.roomtone.kit.problem.ProblemException `file-changed` or `range-not-satisfiable`
    Response get(Playable file, Admitted admitted, FileRequest request) {
        if (request.isOfAnother(file)) {
            throw LibraryProblem.FILE_CHANGED
                    .because("The recording has another file by now. Begin again with that one.")
                    .withHeader(HttpHeaders.ETAG, file.etag());
        }
        if (request.isKnown(file))
            return headers(Response.notModified(), file, admitted).build();
        return switch (request.range(file)) {
            case ByteRange.Whole whole -> body(Response.ok(), file, admitted, 0, file.sizeBytes());
            case ByteRange.Part part -> body(partial(part, file), file, admitted, part.first(), part.length());
            case ByteRange.Unsatisfiable none ->
                throw LibraryProblem.RANGE_NOT_SATISFIABLE
                        .because("The file has " + file.sizeBytes() + " bytes.")
                        .withHeader("Content-Range", "bytes */" + file.sizeBytes());
        };
    }

    Response head(Playable file, Admitted admitted) {
        return headers(Response.ok(), file, admitted)
                .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes())
                .build();
    }

    private static Response.ResponseBuilder partial(ByteRange.Part part, Playable file) {
        long last = part.first() + part.length() - 1;
        return Response.status(Response.Status.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + part.first() + "-" + last + "/" + file.sizeBytes());
    }

    private Response body(Response.ResponseBuilder answer, Playable file, Admitted admitted, long first, long length) {
        return headers(answer, file, admitted)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .entity(new PathPart(files.file(file.sha256()), first, length))
                .build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, Playable file, Admitted admitted) {
        answer.header(HttpHeaders.CONTENT_TYPE, file.codec().mediaType())
                .header(HttpHeaders.ETAG, file.etag())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", admitted.caching())
                .header("X-Content-Type-Options", "nosniff");
        return switch (admitted.purpose()) {
            case PLAYBACK -> answer;
            case DOWNLOAD ->
                answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(file.name(), file.codec().extension()));
        };
    }
}
