package io.roomtone.local.part;

import io.roomtone.local.infra.KafkaServer;
import io.roomtone.local.process.PidFiles;
import java.nio.file.Path;

/// The broker. It also ends by itself when this JVM is gone.
public final class KafkaPart implements Startable {
    private final String name;
    private final Path jar;
    private final Path data;
    private final int port;
    private final PidFiles pids;
    private KafkaServer server;

    public KafkaPart(String name, Path jar, Path data, int port, PidFiles pids) {
        this.name = name;
        this.jar = jar;
        this.data = data;
        this.port = port;
        this.pids = pids;
    }

    @Override
    public synchronized void start() {
        server = KafkaServer.start(jar, data, port);
        pids.write(name, server.process().toHandle());
    }

    @Override
    public synchronized void stop() {
        end(false);
    }

    @Override
    public synchronized void kill() {
        end(true);
    }

    private void end(boolean hard) {
        if (server == null) {
            return;
        }
        if (hard) {
            server.kill();
        } else {
            server.close();
        }
        server = null;
        pids.delete(name);
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null && server.process().isAlive();
    }

    @Override
    public synchronized long pid() {
        if (!isRunning()) {
            throw new IllegalStateException(name + " does not run");
        }
        return server.process().pid();
    }
}
