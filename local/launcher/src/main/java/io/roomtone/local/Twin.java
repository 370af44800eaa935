package io.roomtone.local;

import io.roomtone.local.part.GatewayPart;
import io.roomtone.local.part.ProcessPart;
import io.roomtone.local.part.Startable;

/// A second instance of a service, on a port of its own: the same database, the same topics, the same files. The front
/// door shares requests out to it while it serves. A killed one is still routed to, as it would be for a while
/// elsewhere: the front door passes over what takes no connection.
public final class Twin implements Startable {
    private final Part service;
    private final int port;
    private final ProcessPart process;
    private final GatewayPart gateway;

    Twin(Part service, int port, ProcessPart process, GatewayPart gateway) {
        this.service = service;
        this.port = port;
        this.process = process;
        this.gateway = gateway;
    }

    public int port() {
        return port;
    }

    @Override
    public void start() {
        process.start();
        gateway.addInstance(service, port);
    }

    @Override
    public void stop() {
        gateway.removeInstance(service, port);
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public boolean isRunning() {
        return process.isRunning();
    }

    @Override
    public long pid() {
        return process.pid();
    }
}
