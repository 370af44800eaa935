package io.roomtone.local.part;

import io.roomtone.local.infra.PostgresServer;
import io.roomtone.local.process.PidFiles;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The database server with one database per service.
public final class PostgresPart implements Startable {
    private final String name;
    private final PostgresServer.Options options;
    private final List<String> databases;
    private final PidFiles pids;
    private PostgresServer server;

    public PostgresPart(String name, PostgresServer.Options options, List<String> databases, PidFiles pids) {
        this.name = name;
        this.options = options;
        this.databases = databases;
        this.pids = pids;
    }

    @Override
    public synchronized void start() {
        server = PostgresServer.start(options);
        ProcessHandle.of(server.pid()).ifPresent(handle -> pids.write(name, handle));
        try {
            databases.forEach(server::createDatabase);
        } catch (RuntimeException e) {
            stop();
            throw e;
        }
    }

    @Override
    public synchronized void stop() {
        if (server == null) {
            return;
        }
        server.close();
        server = null;
        pids.delete(name);
    }

    @Override
    public synchronized void kill() {
        process().ifPresent(handle -> {
            handle.destroyForcibly();
            // It is not our child: where nobody collects it, it stays in the process table and never "exits".
            handle.onExit().completeOnTimeout(handle, 5, TimeUnit.SECONDS).join();
        });
        stop();
    }

    @Override
    public synchronized boolean isRunning() {
        return process().isPresent();
    }

    @Override
    public synchronized long pid() {
        return process()
                .orElseThrow(() -> new IllegalStateException(name + " does not run"))
                .pid();
    }

    private Optional<ProcessHandle> process() {
        return server == null ? Optional.empty() : pids.find(name);
    }
}
