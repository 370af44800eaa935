package io.roomtone.agent.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.Executors;

/// One way to talk to everything under the control plane's address.
public final class ControlPlane {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final URI base;
    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /// @throws CannotStart when the address would send secrets and audio unencrypted to another host
    public ControlPlane(AgentConfig config, ObjectMapper json) throws CannotStart {
        this.base = checked(config.url(), config.allowPlainHttp());
        this.json = json;
    }

    private static URI checked(URI url, boolean allowPlainHttp) throws CannotStart {
        var scheme = url.getScheme() == null ? "" : url.getScheme();
        if (url.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new CannotStart("roomtone.agent.url is not a web address: " + url);
        }
        if (scheme.equals("http") && !allowPlainHttp && !isLoopback(url.getHost())) {
            throw new CannotStart("Refusing plain http to " + url.getHost()
                    + ": the node's credential and the audio would travel unencrypted. Use https, or set"
                    + " roomtone.agent.allow-plain-http=true if the network is trusted.");
        }
        return url;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    public URI uri(String path) {
        var text = base.toString();
        return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + path);
    }

    public HttpClient http() {
        return http;
    }

    /// One call with a JSON body and a JSON answer.
    ///
    /// @param authorization null = none
    /// @throws Refused when the answer is a problem
    public <T> T call(String method, String path, String authorization, Object body, Class<T> answer, Duration timeout)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(path))
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, BodyPublishers.ofByteArray(json.writeValueAsBytes(body)));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        var response = http.send(request.build(), BodyHandlers.ofByteArray());
        return answer(response, answer);
    }

    /// Reads a response that has arrived.
    ///
    /// @throws Refused when it is a problem
    public <T> T answer(HttpResponse<byte[]> response, Class<T> type) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw refused(response);
        }
        if (type == Void.class) {
            return null;
        }
        if (response.body().length == 0) {
            throw new IOException("an empty answer with status " + response.statusCode());
        }
        return json.readValue(response.body(), type);
    }

    private Refused refused(HttpResponse<byte[]> response) {
        try {
            var problem = json.readTree(response.body());
            var type = problem.path("type").asText("");
            var detail = problem.path("detail").asText(problem.path("title").asText("no detail"));
            return new Refused(response.statusCode(), type.substring(type.lastIndexOf('/') + 1), detail);
        } catch (JsonProcessingException e) {
            return new Refused(response.statusCode(), "", "an answer that is no problem document");
        } catch (IOException e) {
            return new Refused(response.statusCode(), "", "an unreadable answer");
        }
    }
}
