package io.roomtone.local.part;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/// Asks a part whether it serves.
public final class Http {
    private static final int CONNECT_MILLIS = 500;
    private static final int READ_MILLIS = 5_000;

    private Http() {}

    /// Whether a GET is answered with 200 now.
    public static boolean answers(URI uri) {
        try {
            var connection = (HttpURLConnection) uri.toURL().openConnection();
            connection.setConnectTimeout(CONNECT_MILLIS);
            connection.setReadTimeout(READ_MILLIS);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
