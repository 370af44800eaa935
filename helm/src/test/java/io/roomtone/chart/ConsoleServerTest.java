package io.roomtone.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The console's web server with the chart's configuration: a real nginx, where there is one.
class ConsoleServerTest {
    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final String SCRIPT = "const recording = true;\n".repeat(200);

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private int port;
    private Process nginx;

    @BeforeEach
    void start() throws Exception {
        assumeTrue(Files.exists(NGINX), "no nginx here");
        var site = Files.createDirectories(folder.resolve("site/assets")).getParent();
        Files.writeString(site.resolve("index.html"), "<!doctype html><title>Roomtone</title>");
        Files.writeString(site.resolve("assets/index-1a2b.js"), SCRIPT);
        port = freePort();
        nginx = new ProcessBuilder(
                        NGINX.toString(),
                        "-e",
                        "stderr",
                        "-c",
                        configuration(site).toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        awaitAnswer();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx == null) return;
        nginx.destroy();
        nginx.waitFor();
    }

    @Test
    void aNewVersionOfTheConsoleIsSeenAtOnce() throws Exception {
        for (var path : new String[] {"/", "/index.html", "/recordings/1", "/console-config.json"}) {
            var answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-cache");
        }
        assertThat(get("/console-config.json").body()).contains("https://login.example.org/realms/roomtone");
    }

    @Test
    void whatHasANameOfItsOwnIsKept() throws Exception {
        assertThat(get("/assets/index-1a2b.js").headers().allValues("Cache-Control"))
                .containsExactly("public, max-age=31536000, immutable");
    }

    @Test
    void whatIsMissingIsNotRemembered() throws Exception {
        var missing = get("/assets/index-0000.js");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.headers().allValues("Cache-Control")).isEmpty();
    }

    @Test
    void scriptsTravelCompressed() throws Exception {
        var answer = get("/assets/index-1a2b.js");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.body().length()).isLessThan(SCRIPT.length() / 5);
    }

    @Test
    void everyAnswerSaysWhatItsPageMayDo() throws Exception {
        for (var path : new String[] {"/", "/assets/index-1a2b.js", "/console-config.json", "/api/jobs"}) {
            assertThat(get(path).headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
        }
    }

    private Path configuration(Path site) throws IOException {
        var map = Chart.one(Chart.manifests(), "ConfigMap", "console").json().at("/data");
        Files.writeString(
                folder.resolve("console-config.json"),
                map.get("console-config.json").asText());
        var server = map.get("default.conf")
                .asText()
                .replace("listen 8080", "listen 127.0.0.1:" + port)
                .replace("/usr/share/nginx/html", site.toString())
                .replace(
                        "/config/console-config.json",
                        folder.resolve("console-config.json").toString());
        // what the image has around it, less what needs its folders
        return Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid FOLDER/pid;
                events {}
                http {
                  types { text/html html; application/javascript js; application/json json; }
                  access_log off;
                  client_body_temp_path FOLDER/body;
                  proxy_temp_path FOLDER/proxy;
                  fastcgi_temp_path FOLDER/fastcgi;
                  uwsgi_temp_path FOLDER/uwsgi;
                  scgi_temp_path FOLDER/scgi;
                  SERVER
                }
                """.replace("FOLDER", folder.toString())
                .replace("SERVER", server));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            try {
                get("/");
                return;
            } catch (ConnectException e) {
                if (!nginx.isAlive() || System.nanoTime() > deadline) {
                    throw new AssertionError(Files.readString(folder.resolve("log")), e);
                }
                java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
