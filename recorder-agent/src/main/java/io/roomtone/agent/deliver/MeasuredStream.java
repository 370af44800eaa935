package io.roomtone.agent.deliver;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A body whose progress is watched: a request for gigabytes can have no time limit as a whole, and a
/// connection that swallows everything must not hold a delivery for ever.
final class MeasuredStream extends FilterInputStream {
    private static final long LOOK_SECONDS = 5;
    private static final long STUCK_SECONDS = 60;
    /// Once everything is sent the library still decodes the whole file before it stores it.
    private static final long ANSWER_SECONDS = 1800;

    private final long length;
    private volatile long bytes;

    MeasuredStream(InputStream in, long length) {
        super(in);
        this.length = length;
    }

    HttpRequest.BodyPublisher publisher() {
        return length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> this), length);
    }

    /// @throws IOException when the connection broke or nothing moved for too long
    HttpResponse<byte[]> send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        var response = http.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            return await(response);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().toString(), e.getCause());
        } finally {
            response.cancel(true);
        }
    }

    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> response)
            throws IOException, InterruptedException, ExecutionException {
        long seen = -1;
        long quietSeconds = 0;
        while (quietSeconds < (bytes >= length ? ANSWER_SECONDS : STUCK_SECONDS)) {
            try {
                return response.get(LOOK_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                quietSeconds = bytes == seen ? quietSeconds + LOOK_SECONDS : 0;
                seen = bytes;
            }
        }
        throw new IOException("nothing moved for " + quietSeconds + " s");
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int got = super.read(buffer, offset, length);
        count(Math.max(0, got));
        return got;
    }

    /// Only the client's one reading thread comes here.
    private void count(int got) {
        bytes = bytes + got;
    }
}
