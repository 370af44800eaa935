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
        command.addAll(definitions(properties));
        command.add("-jar");
        command.add(jar.toString());
        return List.copyOf(command);
    }

    /// The command line of a native executable, with a heap as small as the others'.
    ///
    /// @throws IllegalStateException when it is not built
    public static List<String> nativeCommand(Path executable, Map<String, String> properties) {
        if (!Files.isExecutable(executable)) {
            throw new IllegalStateException(executable + " is missing: ./roomtone native builds it");
        }
        var command = new ArrayList<>(List.of(executable.toString(), "-Xmx256m"));
        command.addAll(definitions(properties));
        return List.copyOf(command);
    }

    private static List<String> definitions(Map<String, String> properties) {
        return new TreeMap<>(properties)
                .entrySet().stream()
                        .map(property -> "-D" + property.getKey() + "=" + property.getValue())
                        .toList();
    }

    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
