package io.roomtone.local.gateway;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Static files of the class path, held in memory: a few megabytes, and no path can lead out of them.
final class Site {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, File> files;

    private Site(Map<String, File> files) {
        this.files = Map.copyOf(files);
    }

    /// @param type its media type
    /// @param etag quoted; changes with the content
    record File(Buffer content, String type, String etag) {}

    /// @param folder of the class path that holds `index.html`; the first one, where several jars have it
    /// @throws IllegalStateException when there is none
    static Site load(String folder) {
        var index = Site.class.getClassLoader().getResource(folder + "/index.html");
        if (index == null) {
            throw new IllegalStateException("the console is missing: build it first (./roomtone does)");
        }
        try {
            return index.getProtocol().equals("jar") ? fromJar(index, folder) : new Site(read(parent(index)));
        } catch (IOException e) {
            throw new UncheckedIOException("the console cannot be read from " + index, e);
        }
    }

    private static Path parent(URL index) {
        try {
            return Path.of(index.toURI()).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Site fromJar(URL index, String folder) throws IOException {
        var jar = Path.of(URI.create(
                ((JarURLConnection) index.openConnection()).getJarFileURL().toString()));
        try (var opened = FileSystems.newFileSystem(jar)) {
            return new Site(read(opened.getPath(folder)));
        }
    }

    private static Map<String, File> read(Path root) throws IOException {
        var files = new HashMap<String, File>();
        try (var paths = Files.walk(root)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put("/" + root.relativize(path).toString(), file(path));
            }
        }
        return files;
    }

    private static File file(Path path) throws IOException {
        var bytes = Files.readAllBytes(path);
        var name = path.getFileName().toString();
        var extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return new File(Buffer.buffer(bytes), TYPES.getOrDefault(extension, "application/octet-stream"), etag(bytes));
    }

    private static String etag(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    Optional<File> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
