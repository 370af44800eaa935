package io.roomtone.local.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `./roomtone logs [part]`: the end of a part's log; without a part, which there are.
public final class Logs implements Command {
    private static final int BYTES = 20_000;

    private final Path logs;
    private final PrintStream out;

    public Logs(Place place, PrintStream out) {
        this.logs = place.data().resolve("logs");
        this.out = out;
    }

    @Override
    public int run(List<String> arguments) {
        try {
            if (arguments.isEmpty()) {
                list();
            } else {
                tail(arguments.getFirst());
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void list() throws IOException {
        out.println("Logs in " + logs + ". Show the end of one with ./roomtone logs PART:");
        parts().forEach(part -> out.println("  " + part));
    }

    private void tail(String part) throws IOException {
        var log = logs.resolve(part + ".log");
        if (!parts().contains(part)) {
            throw new IllegalArgumentException("there is no log of " + part + ". There are: " + parts());
        }
        try (var file = Files.newByteChannel(log)) {
            file.position(Math.max(0, file.size() - BYTES));
            var end = Channels.newInputStream(file).readAllBytes();
            out.println(new String(end, StandardCharsets.UTF_8).stripTrailing());
        }
        out.println("(the end of " + log + ")");
    }

    private List<String> parts() throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        try (var files = Files.list(logs)) {
            return files.filter(Files::exists)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".log"))
                    .map(name -> name.substring(0, name.length() - ".log".length()))
                    .sorted()
                    .toList();
        }
    }
}
