package io.roomtone.local.command;

import io.roomtone.local.Leftovers;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// `./roomtone reset --yes`: deletes everything that was kept, recordings included.
public final class Reset implements Command {
    private final Place place;
    private final PrintStream out;

    public Reset(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    @Override
    public int run(List<String> arguments) {
        if (!Files.exists(place.data())) {
            out.println("There is nothing to delete");
            return 0;
        }
        if (!arguments.equals(List.of("--yes"))) {
            throw new IllegalArgumentException(
                    "this deletes " + place.data() + " with all recordings. If you mean it: ./roomtone reset --yes");
        }
        try (var held = Instance.claim(place.data(), place.url())
                .orElseThrow(() -> new IllegalStateException("Roomtone is running: end it first"))) {
            Leftovers.end(place.data());
            delete(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(place.data() + " could not be deleted", e);
        }
        out.println("Deleted " + place.data());
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
