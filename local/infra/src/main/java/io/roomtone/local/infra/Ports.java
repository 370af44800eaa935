package io.roomtone.local.infra;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// TCP ports of 127.0.0.1.
public final class Ports {
    /// Holds the first and the last port that Linux gives to outgoing connections.
    private static final Path OUTGOING = Path.of("/proc/sys/net/ipv4/ip_local_port_range");

    private static final int USUAL_FIRST_OUTGOING = 32_768;
    // above the fixed ports of the stack
    private static final int FIRST = 20_000;
    private static final int FEWEST = 1_000;
    private static final Set<Integer> OFFERED = ConcurrentHashMap.newKeySet();

    private Ports() {}

    /// A port that was free a moment ago, and that nobody takes by chance before its server begins, or while that
    /// server is down: no outgoing connection is given it, and this process is offered it once.
    ///
    /// @throws IllegalStateException when all are taken
    public static int free() {
        var end = firstOutgoing();
        var start = ThreadLocalRandom.current().nextInt(FIRST, end);
        for (int i = 0; i < end - FIRST; i++) {
            var port = FIRST + (start - FIRST + i) % (end - FIRST);
            if (isFree(port) && OFFERED.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port between " + FIRST + " and " + end);
    }

    /// Whether a server could listen on it now.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /// Where the system's own begin; a system that leaves no room below is taken for a usual one.
    private static int firstOutgoing() {
        // Such a file is read at one go or not at all: Files.readString gets its first digit.
        try (var file = Files.newInputStream(OUTGOING)) {
            var range = new String(file.readNBytes(64), StandardCharsets.US_ASCII);
            var first = Integer.parseInt(range.strip().split("\\s+")[0]);
            return first < FIRST + FEWEST ? USUAL_FIRST_OUTGOING : first;
        } catch (IOException | NumberFormatException e) {
            return USUAL_FIRST_OUTGOING;
        }
    }
}
