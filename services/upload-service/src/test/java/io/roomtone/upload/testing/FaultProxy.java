package io.roomtone.upload.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;

/// A TCP proxy that cuts connections after so many bytes to the server.
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket door;
    private final int target;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile boolean waiting;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public FaultProxy(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /// Lets so many more bytes through, then nothing.
    public void cutAfter(long bytes) {
        left.set(bytes);
    }

    /// Lets nothing more through to the server until [#release].
    public void hold() {
        gate = new CountDownLatch(1);
    }

    /// Whether something waits to be let through.
    public boolean held() {
        return waiting;
    }

    public void release() {
        gate.countDown();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var socket : open) socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                var server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> pump(client, server, true));
                Thread.ofVirtual().start(() -> pump(server, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass() throws InterruptedException {
        if (gate.getCount() > 0) waiting = true;
        gate.await();
    }

    private void pump(Socket from, Socket to, boolean counted) {
        var buffer = new byte[64 << 10];
        try (from;
                to) {
            for (int count = from.getInputStream().read(buffer);
                    count >= 0;
                    count = from.getInputStream().read(buffer)) {
                if (counted) pass();
                if (counted && left.addAndGet(-count) < 0) return;
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException e) {
            // the other side is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
