package io.roomtone.upload.place;

import io.roomtone.upload.Destination.Settings;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Exception;

/// A bucket of an S3 server. Copies are multipart uploads, whose parts the server lists after a crash;
/// whether the
/// bytes
/// arrived is seen by reading the object back, since no digest of a whole multipart object is common to
/// all servers.
public final class S3Place implements Place {
    private static final int READ_BYTES = 8 << 20;

    private final S3Client client;
    private final Settings.S3 settings;
    private final int smallestPart;

    /// @param smallestPart in bytes; S3 knows none below 5 MiB but the last
    S3Place(S3Client client, Settings.S3 settings, int smallestPart) {
        this.client = client;
        this.settings = settings;
        this.smallestPart = smallestPart;
    }

    @Override
    public Presence compare(Copy copy) {
        return asked(() -> {
            var head = head(copy);
            if (head == null) return Presence.NOTHING;
            if (head.contentLength() != copy.sizeBytes()) return Presence.OTHER;
            return digest(copy, head.eTag()).equals(copy.sha256()) ? Presence.SAME : Presence.OTHER;
        });
    }

    @Override
    public Draft draft(Copy copy, String session) {
        return asked(() -> new S3Draft(this, client, copy, PartSize.of(copy.sizeBytes(), smallestPart), session));
    }

    @Override
    public List<String> unfinished(Copy copy) {
        return asked(() ->
                client
                        .listMultipartUploadsPaginator(
                                r -> r.bucket(settings.bucket()).prefix(key(copy)))
                        .uploads()
                        .stream()
                        .filter(upload -> upload.key().equals(key(copy)))
                        .map(MultipartUpload::uploadId)
                        .toList());
    }

    @Override
    public void discard(Copy copy, String session) {
        asked(() -> {
            try {
                return client.abortMultipartUpload(
                        r -> r.bucket(settings.bucket()).key(key(copy)).uploadId(session));
            } catch (S3Exception e) {
                if (e.statusCode() == 404) return null;
                throw e;
            }
        });
    }

    @Override
    public void remove(Copy copy) {
        asked(() -> delete(copy));
    }

    @Override
    public void close() {
        client.close();
    }

    /// Whether something has the name.
    boolean taken(Copy copy) {
        return head(copy) != null;
    }

    /// Takes what lies under the name away, if it still is what was put there.
    ///
    /// @param etag of what was put there
    void remove(Copy copy, String etag) {
        asked(() -> {
            var head = head(copy);
            return head != null && bare(head.eTag()).equals(bare(etag)) ? delete(copy) : null;
        });
    }

    String bucket() {
        return settings.bucket();
    }

    String key(Copy copy) {
        return settings.prefix() == null ? copy.object() : settings.prefix() + "/" + copy.object();
    }

    /// Runs a request; what fails becomes a sentence for a person.
    <T> T asked(Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw S3Trouble.of(e, settings);
        } catch (UncheckedIOException e) {
            // what the JDK's client says of a connection that breaks while it is written to
            throw S3Trouble.broken(e, settings);
        }
    }

    private DeleteObjectResponse delete(Copy copy) {
        return client.deleteObject(r -> r.bucket(settings.bucket()).key(key(copy)));
    }

    // some servers put it in quotes in one answer and not in the other
    private static String bare(String etag) {
        return String.valueOf(etag).replace("\"", "");
    }

    private HeadObjectResponse head(Copy copy) {
        try {
            return client.headObject(r -> r.bucket(settings.bucket()).key(key(copy)));
        } catch (S3Exception e) {
            // an answer to HEAD has no body that says why: a missing bucket looks like a missing object
            if (e.statusCode() < 500)
                client.listObjectsV2(r -> r.bucket(settings.bucket()).maxKeys(1));
            if (e.statusCode() == 404) return null;
            throw e;
        }
    }

    private String digest(Copy copy, String etag) {
        var digest = new Digest();
        for (long at = 0; at < copy.sizeBytes(); at += READ_BYTES) {
            var range = "bytes=" + at + "-" + (Math.min(at + READ_BYTES, copy.sizeBytes()) - 1);
            var bytes = client.getObjectAsBytes(r -> r.bucket(settings.bucket())
                            .key(key(copy))
                            .range(range)
                            .ifMatch(etag))
                    .asByteArrayUnsafe();
            digest.add(bytes, bytes.length);
        }
        return digest.hex();
    }
}
