package io.roomtone.local;

/// Another program listens where a part wants to. The message says which port and how to choose another.
public final class PortTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PortTakenException(Part part, int port) {
        super(
                "Port %d, wanted for the %s, is taken by another program. End that program, or choose another port: %s=%d ./roomtone up"
                        .formatted(
                                port,
                                part.title(),
                                PortPlan.variable(part),
                                port + 10_000 > 65_535 ? port - 100 : port + 10_000));
    }
}
