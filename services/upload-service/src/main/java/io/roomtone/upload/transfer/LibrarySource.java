package io.roomtone.upload.transfer;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.roomtone.upload.CacheFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads cache files from library-service by ranges: the one synchronous call between services. A range
/// is asked for
/// under the file's digest (`If-Match`), so that bytes of two files never mix.
@ApplicationScoped
class LibrarySource {
    private final LibraryConfig config;
    private final OidcClient identity;
    private final HttpClient http;
    private volatile TokensHelper tokens = new TokensHelper();

    LibrarySource(LibraryConfig config, OidcClient identity) {
        this.config = config;
        this.identity = identity;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                .build();
    }

    /// @param first position of the first byte
    /// @return as many bytes as asked for
    /// @throws SourceException when they cannot be had
    byte[] read(CacheFile file, long first, int length) throws InterruptedException {
        var response = answer(request(file, first, length), length);
        return switch (response.statusCode()) {
            case 206 -> whole(response.body(), length);
            case 401 -> {
                tokens = new TokensHelper();
                throw refused(401);
            }
            case 403 -> throw refused(403);
            case 404 ->
                throw new SourceException(
                        "The library does not show the recording to the upload service. Check that it still exists and"
                                + " that the account roomtone-upload-service has the role uploader and every site.",
                        false,
                        null);
            case 412 ->
                throw new SourceException(
                        "The library holds another file of this recording by now. This upload is over; the newer file"
                                + " has an upload of its own.",
                        true,
                        null);
            default ->
                throw new SourceException(
                        "The library could not give out the file (" + response.statusCode()
                                + "). Look into its log if this stays.",
                        false,
                        null);
        };
    }

    private HttpRequest request(CacheFile file, long first, int length) throws InterruptedException {
        var path = "/api/recordings/" + file.recordingId() + "/cache-file";
        return HttpRequest.newBuilder(URI.create(config.url().toString().replaceAll("/+$", "") + path))
                .header("Authorization", "Bearer " + token())
                .header("Range", "bytes=" + first + "-" + (first + length - 1))
                .header("If-Match", "\"" + file.sha256() + "\"")
                .build();
    }

    // a limit on the whole exchange: the client's own ends with the headers
    private HttpResponse<byte[]> answer(HttpRequest request, int length) throws InterruptedException {
        var exchange = http.sendAsync(request, atMost(length));
        try {
            return exchange.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new SourceException("The library does not answer. Check that it is up.", false, e);
        } finally {
            exchange.cancel(true);
        }
    }

    // whoever answers more than was asked for fills no memory here
    private static BodyHandler<byte[]> atMost(int length) {
        return info -> info.statusCode() == 206
                        && info.headers().firstValueAsLong("Content-Length").orElse(-1) == length
                ? BodySubscribers.ofByteArray()
                : BodySubscribers.replacing(new byte[0]);
    }

    private static byte[] whole(byte[] bytes, int length) {
        if (bytes.length == length) return bytes;
        throw new SourceException("The library gave out another range than was asked for.", false, null);
    }

    private String token() throws InterruptedException {
        var given = tokens.getTokens(identity).subscribeAsCompletionStage();
        try {
            return given.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS).getAccessToken();
        } catch (ExecutionException | TimeoutException e) {
            throw new SourceException(
                    "The identity provider gives the upload service no token. Check that it is up and that the secret of"
                            + " roomtone-upload-service is right.",
                    false,
                    e);
        }
    }

    private static SourceException refused(int status) {
        return new SourceException(
                "The library refuses the upload service (" + status
                        + "). Check that the account roomtone-upload-service has the role uploader.",
                false,
                null);
    }
}
