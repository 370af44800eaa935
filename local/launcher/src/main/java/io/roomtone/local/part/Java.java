package io.roomtone.local.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The command line of a packaged application, on the JDK that runs this one.
public final class Java {
    private Java() {}

    /// Small heap, one garbage collector thread, quick start: many JVMs share one machine.
    ///
    /// @param jar e.g. `services/job-service/target/quarkus-app/quarkus-run.jar`
    /// @throws IllegalStateException when it is not built
    public static List<String> command(Path jar, Map<String, String> properties) {
        if (!Files.exists(jar)) {
            throw new IllegalStateException(jar + " is missing: build it first (./roomtone does)");
        }
        var command = new ArrayList<String>();
        command.add(executable());
        command.addAll(
                List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError"));
        new TreeMap<>(properties).forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add("-jar");
        command.add(jar.toString());
        return List.copyOf(command);
    }

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
