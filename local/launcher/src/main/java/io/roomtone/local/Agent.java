package io.roomtone.local;

import io.roomtone.local.part.Java;
import io.roomtone.local.part.ProcessPart;
import io.roomtone.local.part.Startable;
import io.roomtone.local.process.Child;
import io.roomtone.local.process.PidFiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.TreeMap;

/// A recorder agent of a stack, with a process of its own. `start()` returns when the process runs; whether the node
/// is online is for the API to say ([Stack#awaitOnline]).
public final class Agent implements Startable {
    private final AgentOptions options;
    private final Path jar;
    private final URI controlPlane;
    private final Path log;
    private final ProcessPart process;

    Agent(AgentOptions options, Path jar, URI controlPlane, Path log, PidFiles pids) {
        this.options = options;
        this.jar = jar;
        this.controlPlane = controlPlane;
        this.log = log;
        this.process = new ProcessPart(this::spec, () -> true, pids);
    }

    private Child.Spec spec() {
        var properties = new TreeMap<String, String>();
        properties.put("roomtone.agent.url", controlPlane.toString());
        properties.put("roomtone.agent.home", options.home().toString());
        properties.putAll(options.properties());
        var command = options.executable()
                .map(executable -> Java.nativeCommand(executable, properties))
                .orElseGet(() -> Java.command(jar, properties));
        return new Child.Spec(options.name(), command, options.environment(), log);
    }

    public String name() {
        return options.name();
    }

    public Path home() {
        return options.home();
    }

    public Path log() {
        return log;
    }

    @Override
    public void start() {
        process.start();
    }

    /// SIGTERM.
    @Override
    public void stop() {
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
