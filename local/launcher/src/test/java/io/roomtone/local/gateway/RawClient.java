package io.roomtone.local.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// HTTP/1.1 by hand, for what no client library lets one say.
final class RawClient implements AutoCloseable {
    private final Socket socket;
    private final BufferedReader in;

    RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(20_000);
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    /// Sends lines with CRLF and the empty line that ends a head.
    void head(String... lines) throws IOException {
        send((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    /// The status line of the next answer; its headers are skipped.
    String status() throws IOException {
        var status = in.readLine();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            continue;
        }
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
