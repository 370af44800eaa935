package io.roomtone.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// A link between an agent and the front door that can be cut: passes TCP through to one address, resets a connection
/// once it has carried a chosen number of bytes upwards, or carries nothing at all while it is down.
final class FaultProxy implements AutoCloseable {
    /// How many bytes the next long upload may carry before its connection is reset.
    interface Cuts {
        /// Long.MAX_VALUE = do not cut.
        long next();
    }

    /// Connections that stay below this are small talk (claims, leases) and are left alone.
    private static final int LONG = 64 * 1024;

    private final ServerSocket server;
    private final InetSocketAddress target;
    private final Cuts cuts;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Long> cutAt = new CopyOnWriteArrayList<>();
    private final AtomicLong carriedUp = new AtomicLong();
    private final AtomicBoolean down = new AtomicBoolean();

    FaultProxy(int targetPort, Cuts cuts) {
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), targetPort);
        this.cuts = cuts;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /// After how many bytes connections were cut so far.
    List<Long> cutAt() {
        return List.copyOf(cutAt);
    }

    /// Bytes that reached the other side, of all connections.
    long carriedUp() {
        return carriedUp.get();
    }

    /// Ends every connection and refuses new ones until `up`.
    void down() {
        down.set(true);
        open.forEach(FaultProxy::reset);
    }

    void up() {
        down.set(false);
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(FaultProxy::reset);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> link(client));
            } catch (IOException e) {
                // Closed; the loop's condition sees it.
            }
        }
    }

    private void link(Socket client) {
        open.add(client);
        try (client;
                var upstream = new Socket()) {
            if (down.get()) throw new IOException("down on purpose");
            open.add(upstream);
            upstream.connect(target, 5_000);
            var answers = Thread.ofVirtual().start(() -> passDown(upstream, client));
            passUp(client.getInputStream(), upstream.getOutputStream());
            upstream.shutdownOutput();
            answers.join();
            open.remove(upstream);
        } catch (IOException e) {
            reset(client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void passUp(InputStream in, OutputStream out) throws IOException {
        var buffer = new byte[16 * 1024];
        long passed = 0;
        long limit = Long.MAX_VALUE;
        for (int n; (n = in.read(buffer)) >= 0; passed += n) {
            if (passed < LONG && passed + n >= LONG) limit = cuts.next();
            if (passed + n > limit) {
                cutAt.add(passed + n);
                throw new IOException("cut on purpose");
            }
            out.write(buffer, 0, n);
            carriedUp.addAndGet(n);
        }
    }

    private static void passDown(Socket upstream, Socket client) {
        try {
            upstream.getInputStream().transferTo(client.getOutputStream());
            client.shutdownOutput();
        } catch (IOException e) {
            reset(client);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // Closed already.
        }
    }
}
