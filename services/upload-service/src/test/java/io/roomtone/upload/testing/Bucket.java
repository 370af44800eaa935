package io.roomtone.upload.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;

/// A bucket on a server of its own, seen around the service.
public final class Bucket implements AutoCloseable {
    public static final String PREFIX = "roomtone/";
    private static final String NAME = "archive";

    private final S3Server server = S3Server.s3proxy();
    private final S3Client client = S3Client.builder()
            .endpointOverride(server.endpoint())
            .region(Region.EU_CENTRAL_1)
            .forcePathStyle(true)
            .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET)))
            .build();

    public Bucket() {
        client.createBucket(r -> r.bucket(NAME));
    }

    public S3Client client() {
        return client;
    }

    public String name() {
        return NAME;
    }

    public int port() {
        return server.port();
    }

    /// A destination that lies here, reached through this port.
    public Map<String, Object> destination(int port, String secret) {
        var s3 = new HashMap<String, Object>(Map.of(
                "endpoint",
                URI.create("http://127.0.0.1:" + port),
                "region",
                "eu-central-1",
                "bucket",
                NAME,
                "prefix",
                "/" + PREFIX,
                "pathStyle",
                true,
                "accessKeyId",
                S3Server.ACCESS_KEY,
                "secretAccessKey",
                secret));
        return Map.of("name", "Court archive", "kind", "s3", "s3", s3);
    }

    /// Sessions of unfinished copies of an object.
    public List<String> unfinished(String object) {
        return client.listMultipartUploads(r -> r.bucket(NAME)).uploads().stream()
                .filter(upload -> upload.key().equals(PREFIX + object))
                .map(MultipartUpload::uploadId)
                .toList();
    }

    /// Begins a copy of an object; its session.
    public String begin(String object) {
        return client.createMultipartUpload(r -> r.bucket(NAME).key(PREFIX + object))
                .uploadId();
    }

    public void lay(String object, byte[] bytes) {
        client.putObject(r -> r.bucket(NAME).key(PREFIX + object), RequestBody.fromBytes(bytes));
    }

    public byte[] read(String object) {
        return client.getObjectAsBytes(r -> r.bucket(NAME).key(PREFIX + object)).asByteArray();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
