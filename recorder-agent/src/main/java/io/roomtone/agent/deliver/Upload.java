package io.roomtone.agent.deliver;

import io.roomtone.agent.Sha256;
import io.roomtone.agent.call.ControlPlane;
import io.roomtone.agent.call.Refused;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.WorkOrder;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/// One file on its way (resumable uploads for HTTP; `Repr-Digest` of RFC 9530). Streamed from the disk.
final class Upload {
    private static final Duration QUICK = Duration.ofSeconds(30);
    private static final int NOT_FOUND = 404;

    private final ControlPlane controlPlane;
    private final WorkOrder order;
    private final Manifest manifest;
    private final Path file;
    private final String take;
    private long offset;

    Upload(ControlPlane controlPlane, WorkOrder order, Manifest manifest, Path file) {
        this.controlPlane = controlPlane;
        this.order = order;
        this.manifest = manifest;
        this.file = file;
        this.take = "/api/recordings/%s/takes/%s".formatted(order.recordingId(), order.takeId());
    }

    /// Whether the file is still what the manifest says.
    boolean isIntact() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        return Sha256.hexOf(file).equals(manifest.rendition().sha256());
    }

    void sendManifest() throws IOException, InterruptedException {
        controlPlane.call("PUT", take + "/manifest", grant(), manifest, Void.class, QUICK);
    }

    /// Bytes that the library is known to hold.
    long acknowledged() {
        return offset;
    }

    /// Asks how far the library got; 0 when it has nothing.
    long askOffset() throws IOException, InterruptedException {
        var request = request().timeout(QUICK).method("HEAD", BodyPublishers.noBody());
        var response = controlPlane.http().send(request.build(), BodyHandlers.ofByteArray());
        if (response.statusCode() == NOT_FOUND) {
            offset = 0;
        } else {
            controlPlane.answer(response, Void.class);
            offset = response.headers().firstValueAsLong("Upload-Offset").orElse(0);
        }
        return offset;
    }

    /// Everything from the offset on.
    ///
    /// @throws Refused when the library said no
    DeliveryReceipt sendRest() throws IOException, InterruptedException {
        long size = manifest.rendition().sizeBytes();
        var request = request().header("Repr-Digest", reprDigest());
        try (var body = new MeasuredStream(from(offset), size - offset)) {
            var publisher = body.publisher();
            if (offset == 0) {
                request.header("Content-Type", manifest.rendition().codec().mediaType())
                        .PUT(publisher);
            } else {
                request.header("Content-Type", "application/partial-upload")
                        .header("Upload-Offset", Long.toString(offset))
                        .header("Upload-Length", Long.toString(size))
                        .header("Upload-Complete", "?1")
                        .method("PATCH", publisher);
            }
            HttpResponse<byte[]> response = body.send(controlPlane.http(), request.build());
            return controlPlane.answer(response, DeliveryReceipt.class);
        }
    }

    private InputStream from(long position) throws IOException {
        var in = Files.newInputStream(file);
        try {
            in.skipNBytes(position);
            return in;
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    private HttpRequest.Builder request() {
        var path = take + "/cache-file?rendition=" + manifest.rendition().name();
        return HttpRequest.newBuilder(controlPlane.uri(path)).header("Authorization", grant());
    }

    private String grant() {
        return "Grant " + order.grant();
    }

    private String reprDigest() {
        byte[] digest = HexFormat.of().parseHex(manifest.rendition().sha256());
        return "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":";
    }
}
