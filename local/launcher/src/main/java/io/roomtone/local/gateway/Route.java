package io.roomtone.local.gateway;

/// A path of the front door and the part behind it.
///
/// @param prefix whole path segments, e.g. `/api/jobs` matches `/api/jobs/1` and not `/api/jobsx`
/// @param target the path at the part when it is another one; null passes the path on as it is
public record Route(String prefix, Upstream upstream, String target) {
    public static Route to(String prefix, Upstream upstream) {
        return new Route(prefix, upstream, null);
    }

    boolean matches(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    String uri(String requested) {
        return target == null ? requested : target;
    }
}
