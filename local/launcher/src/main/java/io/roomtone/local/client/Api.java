package io.roomtone.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.UUID;

/// JSON over HTTP as one person. Every answer that is not 2xx is an [ApiException].
public final class Api {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI frontDoor;
    private final SignIn signIn;

    private Api(HttpClient http, URI frontDoor, SignIn signIn) {
        this.http = http;
        this.frontDoor = frontDoor;
        this.signIn = signIn;
    }

    /// Signs in at the first request.
    ///
    /// @param frontDoor e.g. `http://localhost:8080`
    public static Api as(Person person, URI frontDoor) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(http, frontDoor, new SignIn(http, frontDoor, person));
    }

    public String token() {
        return signIn.token();
    }

    public JsonNode get(String path) {
        return json(send(request(path).GET(), BodyHandlers.ofString()));
    }

    /// A POST under a new Idempotency-Key.
    ///
    /// @param body written as JSON; null = none
    public JsonNode post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /// A POST that can be repeated: the same key and body answer the first result.
    public JsonNode post(String path, Object body, String idempotencyKey) {
        var builder = request(path).header("Idempotency-Key", idempotencyKey);
        if (body == null) {
            builder.POST(HttpRequest.BodyPublishers.noBody());
        } else {
            builder.header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JSON.valueToTree(body).toString()));
        }
        return json(send(builder, BodyHandlers.ofString()));
    }

    /// Fetches a signed URL, without a token, into a file; the file appears when it is whole.
    ///
    /// @param url as the API gave it; relative ones are relative to the front door
    public void download(String url, Path target) {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
            var partial = target.resolveSibling(target.getFileName() + ".part");
            var request = HttpRequest.newBuilder(frontDoor.resolve(url)).GET();
            send(request, BodyHandlers.ofFile(partial));
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ApiException(0, "", "The download could not be written to " + target + ": " + e.getMessage());
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(frontDoor.resolve(path))
                .timeout(LIMIT)
                .header("Authorization", "Bearer " + signIn.token());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            var answer = http.send(request.build(), handler);
            if (answer.statusCode() / 100 != 2) {
                throw refused(answer);
            }
            return answer;
        } catch (IOException e) {
            throw new ApiException(0, "", "Roomtone does not answer at " + frontDoor + ": is ./roomtone up running?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(0, "", "interrupted");
        }
    }

    private static ApiException refused(HttpResponse<?> answer) {
        var problem = answer.body() instanceof String text ? parse(text) : MissingNode.getInstance();
        var type = problem.path("type").asText("");
        var detail = problem.path("detail").asText(problem.path("title").asText(""));
        var errors = problem.path("errors").isEmpty() ? "" : " " + problem.path("errors");
        var message = detail.isEmpty() ? answer.request().uri().getPath() + " answered " + answer.statusCode() : detail;
        return new ApiException(answer.statusCode(), type.substring(type.lastIndexOf('/') + 1), message + errors);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return parse(answer.body());
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }
}
