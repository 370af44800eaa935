package io.roomtone.local.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Scanner;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void seesThatAPortIsTaken() throws Exception {
        try (var holder = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(holder.getLocalPort())).isFalse();
        }
    }

    @Test
    void offersAPortThatCanBeListenedOn() throws Exception {
        try (var socket = new ServerSocket(Ports.free(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(socket.isBound()).isTrue();
        }
    }

    @Test
    void offersNoneThatAnOutgoingConnectionCouldTake() throws Exception {
        try (var outgoing = new Scanner(Path.of("/proc/sys/net/ipv4/ip_local_port_range"), StandardCharsets.US_ASCII)) {
            int first = outgoing.nextInt();
            int last = outgoing.nextInt();

            assertThat(Stream.generate(Ports::free).limit(50)).noneMatch(port -> port >= first && port <= last);
        }
    }

    @Test
    void offersNoneTwice() {
        assertThat(Stream.generate(Ports::free).limit(2_000)).doesNotHaveDuplicates();
    }
}
