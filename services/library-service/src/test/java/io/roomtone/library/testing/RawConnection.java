package io.roomtone.library.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.Map;

/// A delivery over a bare socket, which can be cut in the middle.
public final class RawConnection implements Closeable {
    private final Socket socket = new Socket("127.0.0.1", RestAssured.port);

    /// Sends the head of a request; its body is sent in pieces.
    public RawConnection(String method, String path, long contentLength, Map<String, String> headers)
            throws IOException {
        socket.setSoTimeout(60_000);
        var head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(contentLength).append("\r\n\r\n");
        socket.getOutputStream().write(head.toString().getBytes(ISO_8859_1));
    }

    /// The whole file of a story, from its first byte.
    public static RawConnection put(Story story, Sound sound) throws IOException {
        var headers = Map.of(
                "Authorization",
                "Grant " + story.grant(),
                "Content-Type",
                "audio/mpeg",
                "Repr-Digest",
                Story.reprDigest(sound.sha256()));
        return new RawConnection("PUT", story.cacheFile(), sound.bytes().length, headers);
    }

    /// The rest of the file.
    public static RawConnection patch(Story story, Sound sound, long offset) throws IOException {
        var headers = Map.of(
                "Authorization",
                "Grant " + story.grant(),
                "Content-Type",
                "application/partial-upload",
                "Upload-Offset",
                String.valueOf(offset),
                "Upload-Length",
                String.valueOf(sound.bytes().length),
                "Upload-Complete",
                "?1",
                "Repr-Digest",
                Story.reprDigest(sound.sha256()));
        return new RawConnection("PATCH", story.cacheFile(), sound.bytes().length - offset, headers);
    }

    public RawConnection send(byte[] bytes, int from, int to) throws IOException {
        socket.getOutputStream().write(bytes, from, to - from);
        socket.getOutputStream().flush();
        return this;
    }

    /// Status code of the answer.
    public int status() throws IOException {
        var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
        return Integer.parseInt(reader.readLine().split(" ")[1]);
    }

    /// Cuts the connection, whatever is on its way.
    @Override
    public void close() throws IOException {
        socket.close();
    }
}
