package io.roomtone.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.local.infra.Ports;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConsoleTest {
    private static final String PAGE = "<title>Roomtone</title>";
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final int port = Ports.free();
    private final Gateway gateway = Gateway.start(
            port,
            List.of(Route.to("/api/jobs", new Upstream("job-service", Ports.free()))),
            Console.load("site", URI.create("https://id.example.org:8443/auth/realms/roomtone"), "roomtone-console"));
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void end() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/recordings", "/recordings/0197?tab=health", "/apidocs"})
    void answersAPersonWithThePageAtEveryAddressOfTheConsole(String path) throws Exception {
        var answer = browse(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(PAGE);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/unknown", "/q/health", "/openapi/unknown", "/assets/gone-1.js", "/assets"})
    void answersNoPageWhereProgramsAsk(String path) throws Exception {
        var answer = browse(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @Test
    void answersAProgramThatAsksForNoFileWithNotFound() throws Exception {
        assertThat(send(request("/recordings").header("Accept", "application/json"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void letsFilesWhoseNamesCarryADigestBeKeptForEver() throws Exception {
        var script = send(request("/assets/app-0a1b2c.js"));
        var icon = send(request("/favicon.svg"));

        assertThat(script.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(script.headers().firstValue("Content-Type")).hasValue("text/javascript; charset=utf-8");
        assertThat(icon.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(icon.headers().firstValue("Content-Type")).hasValue("image/svg+xml");
    }

    @Test
    void sendsNothingAgainThatHasNotChanged() throws Exception {
        var etag = browse("/").headers().firstValue("ETag").orElseThrow();

        var again = send(request("/").header("If-None-Match", etag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(send(request("/").header("If-None-Match", "\"other\"")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void letsNoInlineScriptRunAndNobodyFrameIt() throws Exception {
        var headers = browse("/").headers();

        var policy = headers.firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy.split("; "))
                .contains(
                        "default-src 'self'",
                        "script-src 'self'",
                        "connect-src 'self' https://id.example.org:8443",
                        "object-src 'none'",
                        "frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }

    @Test
    void saysTheSizeToWhoAsksForTheHeadOnly() throws Exception {
        var head = send(request("/").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.headers().firstValueAsLong("Content-Length"))
                .hasValue(browse("/").body().length());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void tellsTheConsoleWhereToSignIn() throws Exception {
        var config = send(request("/console-config.json"));

        assertThat(config.body())
                .isEqualTo(
                        "{\"issuer\":\"https://id.example.org:8443/auth/realms/roomtone\",\"clientId\":\"roomtone-console\"}");
        assertThat(config.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/recordings?state=failed&text=a%20b", "//example.org/", "/favicon.svg"})
    void sendsAPersonToWhereSigningInWorks(String path) throws Exception {
        var local = Ports.free();
        var issuer = URI.create("http://localhost:" + local + "/auth/realms/roomtone");
        try (var opened = Gateway.start(local, List.of(), Console.load("site", issuer, "roomtone-console"))) {
            var answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + local + path))
                    .header("Accept", BROWSER));

            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("http://localhost:" + local + path);
        }
    }

    @Test
    void staysWhereItIsAskedWhenSigningInIsElsewhere() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/recordings"))
                .header("Accept", BROWSER));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void canOnlyBeRead() throws Exception {
        var answer = send(request("/").POST(BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/unknown", "/openapi/unknown", "/assets/gone-1.js"})
    void answersWithNotFoundWhoeverWouldChangeWhatIsNotThere(String path) throws Exception {
        var answer = send(request(path).POST(BodyPublishers.ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/not-found");
    }

    @Test
    void leadsToNoOtherFile() throws Exception {
        try (var client = new RawClient(port)) {
            client.head("GET /assets/../../logging.properties HTTP/1.1", "Host: x");
            assertThat(client.status()).contains("404");
        }
    }

    @Test
    void isNotStartedWithoutItsFiles() {
        assertThatThrownBy(() -> Console.load("nowhere", URI.create("http://localhost/"), "console"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("build it first");
    }

    private HttpResponse<String> browse(String path) throws Exception {
        return send(request(path).header("Accept", BROWSER));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
