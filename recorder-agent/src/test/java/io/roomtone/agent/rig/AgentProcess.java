package io.roomtone.agent.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A real agent process that can be killed. Its log is `agent.log` beside its home. With
/// `-Droomtone.process-tests-agent=...` it is that executable, such as the native one.
public final class AgentProcess implements AutoCloseable {
    private static final String EXECUTABLE = System.getProperty("roomtone.process-tests-agent");

    private final Process process;

    private AgentProcess(Process process) {
        this.process = process;
    }

    /// @param environment added to this process's own
    public static AgentProcess start(Path log, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        return start(List.of(), log, settings, environment);
    }

    /// @param watcher a command that runs the agent and looks at it
    public static AgentProcess start(
            List<String> watcher, Path log, Map<String, String> settings, Map<String, String> environment)
            throws IOException {
        List<String> command = new ArrayList<>(watcher);
        command.addAll(EXECUTABLE == null ? onThisJvm(settings) : natively(settings));
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        return new AgentProcess(builder.start());
    }

    private static List<String> onThisJvm(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                AgentMain.class.getName()));
        settings.forEach((key, value) -> command.add(key + "=" + value));
        return command;
    }

    private static List<String> natively(Map<String, String> settings) {
        List<String> command = new ArrayList<>(List.of(EXECUTABLE));
        settings.forEach((key, value) -> command.add("-Droomtone.agent." + key + "=" + value));
        return command;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /// SIGKILL: nothing is closed, nothing is flushed.
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /// SIGTERM.
    ///
    /// @return whether it ended in time
    public boolean terminate() throws InterruptedException {
        process.destroy();
        return process.waitFor(15, TimeUnit.SECONDS);
    }

    /// Leaves nothing running, neither an agent under a watcher nor a capture program.
    @Override
    public void close() throws InterruptedException {
        var descendants = process.descendants().toList();
        kill();
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
