package io.roomtone.upload.place;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.Part;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A multipart upload. The server knows which parts it has; only the id of the upload is kept here.
final class S3Draft implements Draft {
    private final S3Place place;
    private final S3Client client;
    private final Copy copy;
    private final int partBytes;
    private final List<CompletedPart> parts = new ArrayList<>();
    private String uploadId;
    private long held;

    S3Draft(S3Place place, S3Client client, Copy copy, int partBytes, String session) {
        this.place = place;
        this.client = client;
        this.copy = copy;
        this.partBytes = partBytes;
        if (session == null || !resumed(session)) uploadId = begun();
    }

    @Override
    public String session() {
        return uploadId;
    }

    @Override
    public long held() {
        return held;
    }

    @Override
    public int wanted() {
        return (int) Math.min(partBytes, copy.sizeBytes() - held);
    }

    @Override
    public void append(byte[] bytes) {
        int number = parts.size() + 1;
        // the server compares it with what came over the wire
        var md5 = md5(bytes);
        var answer = place.asked(() -> client.uploadPart(
                r -> r.bucket(place.bucket())
                        .key(place.key(copy))
                        .uploadId(uploadId)
                        .partNumber(number)
                        .contentMD5(md5),
                RequestBody.fromBytes(bytes)));
        parts.add(part(number, answer.eTag()));
        held += bytes.length;
    }

    @Override
    public Presence publish() {
        var etag = place.asked(this::completed);
        var presence = place.compare(copy);
        // another has the name, perhaps with the same bytes: these parts are nobody's any more
        if (etag == null) place.discard(copy, uploadId);
        if (presence == Presence.SAME) return presence;
        if (etag != null) {
            place.remove(copy, etag);
            throw PlaceException.differs();
        }
        if (presence == Presence.OTHER) return presence;
        throw PlaceException.forgotten();
    }

    @Override
    public void close() {
        // the upload waits at the server
    }

    private boolean resumed(String session) {
        try {
            for (var part : client.listPartsPaginator(
                            r -> r.bucket(place.bucket()).key(place.key(copy)).uploadId(session))
                    .parts()) {
                if (!follows(part)) break;
                parts.add(part(part.partNumber(), part.eTag()));
                held += part.size();
            }
            uploadId = session;
            // some servers answer so for an upload that is gone: an empty one is no loss
            if (held > 0) return true;
            place.discard(copy, session);
            return false;
        } catch (S3Exception e) {
            parts.clear();
            held = 0;
            if (e.statusCode() == 404) return false;
            throw e;
        }
    }

    private boolean follows(Part part) {
        return part.partNumber() == parts.size() + 1 && part.size() == wanted();
    }

    private String begun() {
        return client.createMultipartUpload(r -> r.bucket(place.bucket())
                        .key(place.key(copy))
                        .contentType(copy.mediaType())
                        .metadata(Map.of("roomtone-sha256", copy.sha256())))
                .uploadId();
    }

    /// The ETag of the object; null when the name was taken meanwhile.
    private String completed() {
        // not every server knows the condition: those leave a moment in which a name can be taken, not hours
        if (place.taken(copy)) return null;
        try {
            return client.completeMultipartUpload(r -> r.bucket(place.bucket())
                            .key(place.key(copy))
                            .uploadId(uploadId)
                            .ifNoneMatch("*")
                            .multipartUpload(m -> m.parts(parts)))
                    .eTag();
        } catch (S3Exception e) {
            if (e.statusCode() == 412 || e.statusCode() == 409 || e.statusCode() == 404) return null;
            throw e;
        }
    }

    private static CompletedPart part(int number, String etag) {
        return CompletedPart.builder().partNumber(number).eTag(etag).build();
    }

    private static String md5(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has MD5", e);
        }
    }
}
