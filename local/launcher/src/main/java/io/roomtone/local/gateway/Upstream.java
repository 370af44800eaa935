package io.roomtone.local.gateway;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// The instances of one part; requests are shared out among them in turn. Thread-safe.
public final class Upstream {
    private final String part;
    private final CopyOnWriteArrayList<Integer> ports = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /// @param part for messages, e.g. `job-service`
    /// @param port of 127.0.0.1, of its first instance
    public Upstream(String part, int port) {
        this.part = part;
        ports.add(port);
    }

    public String part() {
        return part;
    }

    /// Another instance takes its turn from now on.
    public void add(int port) {
        ports.addIfAbsent(port);
    }

    /// An instance gets no new requests from now on.
    public void remove(int port) {
        ports.remove(Integer.valueOf(port));
    }

    /// Each instance's port once, beginning with the one whose turn it is.
    List<Integer> inTurn() {
        var all = List.copyOf(ports);
        var first = Math.floorMod(turn.getAndIncrement(), all.size());
        return IntStream.range(0, all.size())
                .mapToObj(i -> all.get((first + i) % all.size()))
                .toList();
    }
}
