package io.roomtone.local.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers every path that belongs to no part: the console's files, and its one page for all of its own addresses.
///
/// File names below `/assets` carry a digest, so those are kept for ever; everything else is asked for again (ETag).
public final class Console {
    private static final String INDEX = "/index.html";

    /// Paths that programs ask for: a page would be a wrong answer there, even to a browser.
    private static final List<String> NO_PAGES = List.of("/api/", "/assets/", "/auth/", "/openapi/", "/q/");

    /// What people type when they mean `localhost`.
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

    private final Site site;
    private final Buffer config;
    private final URI issuer;
    private final String contentSecurityPolicy;

    private Console(Site site, Buffer config, URI issuer) {
        this.site = site;
        this.config = config;
        this.issuer = issuer;
        this.contentSecurityPolicy = policy(issuer);
    }

    /// @param folder of the class path that holds `index.html`
    /// @param issuer of the tokens that the console signs in for
    /// @param clientId of the console at that identity provider
    /// @throws IllegalStateException when there is no such folder
    public static Console load(String folder, URI issuer, String clientId) {
        var config = new JsonObject().put("issuer", issuer.toString()).put("clientId", clientId);
        return new Console(Site.load(folder), config.toBuffer(), issuer);
    }

    /// Styles may be inline, since the component library measures and places with them; scripts never.
    private static String policy(URI issuer) {
        var provider = origin(issuer);
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
            refuse(request, path);
            return;
        }
        if (path.equals("/console-config.json")) {
            send(request, config, "application/json", "no-store");
            return;
        }
        if (wantsPage(request, path) && isAskedBesides(request)) {
            toWhereSigningInWorks(request);
            return;
        }
        site.find(path.equals("/") ? INDEX : path)
                .or(() -> wantsPage(request, path) ? site.find(INDEX) : Optional.empty())
                .ifPresentOrElse(file -> file(request, path, file), () -> Answers.notFound(request));
    }

    /// Every other address is one of the console's pages.
    private void refuse(HttpServerRequest request, String path) {
        if (isForPrograms(path) && site.find(path).isEmpty()) {
            Answers.notFound(request);
        } else {
            Answers.methodNotAllowed(request);
        }
    }

    /// The identity provider of this machine knows the console as `localhost` only.
    private boolean isAskedBesides(HttpServerRequest request) {
        var asked = request.authority();
        return "localhost".equals(issuer.getHost())
                && asked != null
                && asked.port() == issuer.getPort()
                && LOOPBACK.contains(asked.host());
    }

    private void toWhereSigningInWorks(HttpServerRequest request) {
        // Put together, not resolved: `//example.org` is a path here and stays one.
        var query = request.query() == null ? "" : "?" + request.query();
        request.response()
                .setStatusCode(302)
                .putHeader("Location", origin(issuer) + request.path() + query)
                .putHeader("Cache-Control", "no-store")
                .end();
    }

    private static String origin(URI uri) {
        return uri.resolve("/").toString().replaceAll("/$", "");
    }

    private static boolean wantsPage(HttpServerRequest request, String path) {
        var accepted = request.getHeader("Accept");
        return accepted != null && accepted.contains("text/html") && !isForPrograms(path);
    }

    private static boolean isForPrograms(String path) {
        return NO_PAGES.stream().anyMatch((path + "/")::startsWith);
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
