package io.roomtone.library.playback;

import io.roomtone.kit.access.ForAnyone;
import io.roomtone.kit.problem.ProblemException;
import io.roomtone.library.FileStore;
import io.roomtone.library.LibraryProblem;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.resteasy.reactive.PathPart;

/// Answers a cache file under a signed address, whole or a range of it, straight from disk.
@Path("/api/recordings/{recording}/cache-file")
public class CacheFileResource {
    private static final String BECAUSE = "shows a signature, which was given out to a person with the permission";

    private final LinkSigner signer;
    private final LinkLife life;
    private final PlayableStore playables;
    private final FileStore files;

    CacheFileResource(LinkSigner signer, LinkLife life, PlayableStore playables, FileStore files) {
        this.signer = signer;
        this.life = life;
        this.playables = playables;
        this.files = files;
    }

    @GET
    @ForAnyone(because = BECAUSE)
    public Uni<Response> get(
            UUID recording,
            @QueryParam("purpose") String purpose,
            @QueryParam("expires") long expires,
            @QueryParam("signature") String signature,
            @HeaderParam("Range") String range,
            @HeaderParam("If-Range") String ifRange,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch) {
        return admit(recording, purpose, expires, signature)
                .chain(admitted ->
                        playables.find(recording).map(file -> answer(file, admitted, range, ifRange, ifNoneMatch)));
    }

    @HEAD
    @ForAnyone(because = BECAUSE)
    public Uni<Response> head(
            UUID recording,
            @QueryParam("purpose") String purpose,
            @QueryParam("expires") long expires,
            @QueryParam("signature") String signature) {
        return admit(recording, purpose, expires, signature)
                .chain(admitted -> playables
                        .find(recording)
                        .map(file -> headers(Response.ok(), file, admitted)
                                .header(HttpHeaders.CONTENT_LENGTH, file.sizeBytes())
                                .build()));
    }

    private Uni<Purpose> admit(UUID recording, String purpose, long expires, String signature) {
        var asked = Purpose.of(purpose);
        if (asked.isEmpty() || signature == null) return Uni.createFrom().failure(CacheFileResource::refused);
        var end = Instant.ofEpochSecond(Math.clamp(expires, 0, Instant.MAX.getEpochSecond()));
        return signer.isGenuine(recording, asked.get(), end, signature).map(genuine -> {
            if (!genuine || life.isOver(end)) throw refused();
            return asked.get();
        });
    }

    private Response answer(Playable file, Purpose purpose, String range, String ifRange, String ifNoneMatch) {
        if (ifNoneMatch != null
                && (ifNoneMatch.contains(file.etag()) || ifNoneMatch.strip().equals("*"))) {
            return headers(Response.notModified(), file, purpose).build();
        }
        boolean sameFile = ifRange == null || ifRange.strip().equals(file.etag());
        return switch (ByteRange.of(sameFile ? range : null, file.sizeBytes())) {
            case ByteRange.Whole whole -> body(Response.ok(), file, purpose, 0, file.sizeBytes());
            case ByteRange.Part part -> body(partial(part, file), file, purpose, part.first(), part.length());
            case ByteRange.Unsatisfiable none ->
                throw LibraryProblem.RANGE_NOT_SATISFIABLE
                        .because("The file has " + file.sizeBytes() + " bytes.")
                        .withHeader("Content-Range", "bytes */" + file.sizeBytes());
        };
    }

    private static Response.ResponseBuilder partial(ByteRange.Part part, Playable file) {
        long last = part.first() + part.length() - 1;
        return Response.status(Response.Status.PARTIAL_CONTENT)
                .header("Content-Range", "bytes " + part.first() + "-" + last + "/" + file.sizeBytes());
    }

    private Response body(Response.ResponseBuilder answer, Playable file, Purpose purpose, long first, long length) {
        return headers(answer, file, purpose)
                .header(HttpHeaders.CONTENT_LENGTH, length)
                .entity(new PathPart(files.file(file.sha256()), first, length))
                .build();
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder answer, Playable file, Purpose purpose) {
        answer.header(HttpHeaders.CONTENT_TYPE, file.codec().mediaType())
                .header(HttpHeaders.ETAG, file.etag())
                .header("Accept-Ranges", "bytes")
                .header("Cache-Control", "private, max-age=3600")
                .header("X-Content-Type-Options", "nosniff");
        return switch (purpose) {
            case PLAYBACK -> answer;
            case DOWNLOAD ->
                answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.disposition(file.name(), file.codec().extension()));
        };
    }

    private static ProblemException refused() {
        return LibraryProblem.LINK_REFUSED.because("The address was changed or has expired. Ask for a new one.");
    }
}
