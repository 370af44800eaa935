package io.roomtone.agent.inventory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Short programs that print what they know.
final class Command {
    private static final long PATIENCE_SECONDS = 5;

    private Command() {}

    static boolean isInstalled(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Arrays.stream(path.split(":")).anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /// Everything that it prints, errors too; nothing when it fails or takes too long.
    static Optional<String> output(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        var watch = Thread.ofVirtual().start(() -> endWhenLate(process));
        try (var output = process.getInputStream()) {
            var text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } finally {
            watch.interrupt();
            process.destroyForcibly();
        }
    }

    private static void endWhenLate(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
