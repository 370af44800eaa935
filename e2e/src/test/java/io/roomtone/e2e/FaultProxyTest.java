package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultProxyTest {
    private static final byte[] LONG = new byte[300_000];

    private HttpServer server;

    @BeforeEach
    void aServerThatAnswersHowMuchItGot() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            var got = Integer.toString(call.getRequestBody().readAllBytes().length)
                    .getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, got.length);
            call.getResponseBody().write(got);
            call.close();
        });
        server.start();
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void cutsALongUploadOnceAndLetsTheNextOnePass() throws IOException {
        Iterator<Long> cuts = List.of(100_000L, Long.MAX_VALUE).iterator();
        try (var proxy = new FaultProxy(server.getAddress().getPort(), cuts::next)) {
            var http = new Http(URI.create("http://127.0.0.1:" + proxy.port()));

            assertThatThrownBy(() -> http.send("PUT", "/", LONG, Map.of())).isInstanceOf(UncheckedIOException.class);
            var answer = http.send("PUT", "/", LONG, Map.of());

            assertThat(answer.body()).asString().isEqualTo("300000");
            assertThat(proxy.cutAt())
                    .singleElement()
                    .satisfies(at -> assertThat(at).isBetween(100_000L, 120_000L));
        }
    }

    @Test
    void carriesNothingWhileItIsDown() throws IOException {
        try (var proxy = new FaultProxy(server.getAddress().getPort(), () -> Long.MAX_VALUE)) {
            var http = new Http(URI.create("http://127.0.0.1:" + proxy.port()));

            proxy.down();
            assertThatThrownBy(() -> http.send("PUT", "/", LONG, Map.of())).isInstanceOf(UncheckedIOException.class);
            proxy.up();

            assertThat(http.send("PUT", "/", LONG, Map.of()).status()).isEqualTo(200);
        }
    }
}
