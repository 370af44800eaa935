package io.roomtone.local.gateway;

/// A path of the front door and the part behind it.
///
/// @param prefix whole path segments, e.g. `/api/jobs` matches `/api/jobs/1` and not `/api/jobsx`
/// @param part for messages, e.g. `job-service`
/// @param port of 127.0.0.1
/// @param target the path at the part when it is another one; null passes the path on as it is
public record Route(String prefix, String part, int port, String target) {
    public static Route to(String prefix, String part, int port) {
        return new Route(prefix, part, port, null);
    }

    boolean matches(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    String uri(String requested) {
        return target == null ? requested : target;
    }
}
