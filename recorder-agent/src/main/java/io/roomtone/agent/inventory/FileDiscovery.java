package io.roomtone.agent.inventory;

import io.roomtone.audio.wav.WavReader;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.logging.Logger;

/// WAV files of one directory, for trials and tests; labelled so.
final class FileDiscovery implements Discovery {
    private static final Logger LOG = Logger.getLogger(FileDiscovery.class);

    private final Path directory;

    FileDiscovery(Path directory) {
        this.directory = directory;
    }

    @Override
    public boolean covers(Backend backend) {
        return backend == Backend.FILE;
    }

    @Override
    public List<InterfaceReport> find() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var found = new ArrayList<InterfaceReport>();
        try (var files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".wav")) {
                    add(found, file);
                }
            }
        }
        return found;
    }

    private static void add(List<InterfaceReport> found, Path file) {
        try (var reader = WavReader.open(file)) {
            var format = reader.format();
            var name = file.getFileName().toString();
            found.add(new InterfaceReport(
                    "file:" + name,
                    name.substring(0, name.length() - ".wav".length()) + " (file)",
                    Backend.FILE,
                    file.toAbsolutePath().toString(),
                    format.channels(),
                    List.of(format.sampleRateHz()),
                    format.sampleFormat().name(),
                    false,
                    true));
        } catch (IOException e) {
            // Perhaps it is still being copied; the next look tells.
            LOG.debugf("a file in the source directory is no WAV file file=%s problem=%s", file, e);
        }
    }
}
