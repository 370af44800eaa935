package io.roomtone.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Answers every path that belongs to no part: the console's files, and its one page for all of its own addresses.
///
/// File names below `/assets` carry a digest, so those are kept for ever; everything else is asked for again (ETag).
public final class Console {
    private static final String INDEX = "/index.html";

    /// Paths that programs ask for: a page would be a wrong answer there, even to a browser.
    private static final List<String> NO_PAGES = List.of("/api/", "/assets/", "/auth/", "/openapi/", "/q/");

    private final Site site;
    private final Buffer config;
    private final String contentSecurityPolicy;

    private Console(Site site, Buffer config, String contentSecurityPolicy) {
        this.site = site;
        this.config = config;
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    /// @param folder of the class path that holds `index.html`
    /// @param issuer of the tokens that the console signs in for
    /// @param clientId of the console at that identity provider
    /// @throws IllegalStateException when there is no such folder
    public static Console load(String folder, URI issuer, String clientId) {
        var config = new JsonObject().put("issuer", issuer.toString()).put("clientId", clientId);
        return new Console(Site.load(folder), config.toBuffer(), policy(issuer));
    }

    /// Styles may be inline, since the component library measures and places with them; scripts never.
    private static String policy(URI issuer) {
        var provider = issuer.resolve("/").toString().replaceAll("/$", "");
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data: blob:",
                "font-src 'self' data:",
                "media-src 'self' blob:",
                "connect-src 'self' " + provider,
                "form-action 'self' " + provider,
                "object-src 'none'",
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }

    void answer(HttpServerRequest request, String path) {
        if (!HttpMethod.GET.equals(request.method()) && !HttpMethod.HEAD.equals(request.method())) {
            Answers.methodNotAllowed(request);
            return;
        }
        if (path.equals("/console-config.json")) {
            send(request, config, "application/json", "no-store");
            return;
        }
        site.find(path.equals("/") ? INDEX : path)
                .or(() -> wantsPage(request, path) ? site.find(INDEX) : Optional.empty())
                .ifPresentOrElse(file -> file(request, path, file), () -> Answers.notFound(request));
    }

    private static boolean wantsPage(HttpServerRequest request, String path) {
        var accepted = request.getHeader("Accept");
        return accepted != null
                && accepted.contains("text/html")
                && NO_PAGES.stream().noneMatch((path + "/")::startsWith);
    }

    private void file(HttpServerRequest request, String path, Site.File file) {
        request.response().putHeader("ETag", file.etag());
        var caching = path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
        if (file.etag().equals(request.getHeader("If-None-Match"))) {
            request.response()
                    .setStatusCode(304)
                    .putHeader("Cache-Control", caching)
                    .end();
            return;
        }
        send(request, file.content(), file.type(), caching);
    }

    private void send(HttpServerRequest request, Buffer content, String type, String caching) {
        var response = request.response()
                .putHeader("Content-Type", type)
                .putHeader("Content-Length", Integer.toString(content.length()))
                .putHeader("Cache-Control", caching)
                .putHeader("Content-Security-Policy", contentSecurityPolicy)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("X-Frame-Options", "DENY")
                .putHeader("Referrer-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (HttpMethod.HEAD.equals(request.method())) {
            response.end();
        } else {
            response.end(content);
        }
    }
}
