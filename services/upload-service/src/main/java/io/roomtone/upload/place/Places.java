package io.roomtone.upload.place;

import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import io.roomtone.upload.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/// Opens destinations.
@ApplicationScoped
public class Places {
    /// Bytes that are in memory at once for each transfer, unless a file is so large that S3 wants
    /// larger parts.
    public static final int CHUNK_BYTES = 8 << 20;

    private final DirectoryRoots roots;
    private final SecretBox secrets;
    private final PlaceConfig config;
    // by path: requests that hang
    private final Map<String, AtomicInteger> hanging = new ConcurrentHashMap<>();

    Places(DirectoryRoots roots, SecretBox secrets, PlaceConfig config) {
        this.roots = roots;
        this.secrets = secrets;
        this.config = config;
    }

    /// @throws PlaceException when the destination's settings are not good, or no longer
    public Place open(Destination destination) {
        return switch (destination.settings()) {
            case Settings.Directory(var path) -> directory(path);
            case Settings.S3 s3 -> {
                admit(s3.endpoint());
                yield new S3Place(client(s3, secret(destination, s3), config.timeout()), s3, CHUNK_BYTES);
            }
        };
    }

    /// @throws PlaceException when recordings must not go there
    public void admit(URI endpoint) {
        var scheme = String.valueOf(endpoint.getScheme());
        boolean https = scheme.equals("https");
        if (!https && !scheme.equals("http") || endpoint.getHost() == null || decorated(endpoint)) {
            throw new PlaceException("The endpoint must be an address such as https://s3.example.org.", null);
        }
        if (https || config.plainHttp() || isLoopback(endpoint.getHost())) return;
        throw new PlaceException(
                "Recordings would travel readable over plain http. Use https, or ask whoever runs the service to set"
                        + " roomtone.destination.plain-http.",
                null);
    }

    static S3Client client(Settings.S3 settings, String secret, Duration timeout) {
        var credentials = AwsBasicCredentials.create(settings.accessKeyId(), secret);
        return S3Client.builder()
                .endpointOverride(settings.endpoint())
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        // servers of other makers do not know the newer framings
                        .chunkedEncodingEnabled(false)
                        .build())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(timeout.dividedBy(4))
                        .socketTimeout(timeout))
                .build();
    }

    private Place directory(String path) {
        var patience = new Patience(config.timeout(), hanging.computeIfAbsent(path, p -> new AtomicInteger()));
        return PatientPlace.open(() -> new DirectoryPlace(roots.admit(path), CHUNK_BYTES, patience::moves), patience);
    }

    private String secret(Destination destination, Settings.S3 settings) {
        try {
            return secrets.open(destination.id(), settings.sealedSecret());
        } catch (SecretBox.UnreadableException e) {
            throw new PlaceException(
                    "The secret of the destination cannot be read with the key of this service (" + e.getMessage()
                            + "). Enter the secret access key of the destination again.",
                    e);
        }
    }

    private static boolean decorated(URI endpoint) {
        return endpoint.getUserInfo() != null || endpoint.getQuery() != null || endpoint.getFragment() != null;
    }

    // only what needs no name service: that could hang, or answer something else the next time
    private static boolean isLoopback(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        try {
            return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
