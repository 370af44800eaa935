package io.roomtone.local.record;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.codec.Decoders;
import io.roomtone.audio.wav.WavReader;
import io.roomtone.audio.wav.WavWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// The folder whose WAV files the demo agent offers as interfaces.
public final class Sources {
    /// A spoken sentence that comes with Roomtone.
    public static final String WELCOME = "welcome.wav";

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;

    public Sources(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /// Makes the folder and puts the sentence there when it is not.
    public void prepare() {
        var welcome = folder.resolve(WELCOME);
        if (Files.exists(welcome)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            var packed = Files.createTempFile("roomtone-welcome", ".flac");
            try (var resource = Sources.class.getResourceAsStream("welcome.flac")) {
                Files.copy(resource, packed, StandardCopyOption.REPLACE_EXISTING);
                unpack(packed, folder.resolve(WELCOME + ".part"));
            } finally {
                Files.delete(packed);
            }
            Files.move(folder.resolve(WELCOME + ".part"), welcome, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be prepared", e);
        }
    }

    private static void unpack(Path flac, Path wav) throws IOException {
        var buffer = new byte[BUFFER_BYTES];
        try (var source = Decoders.open(flac);
                var writer = WavWriter.create(wav, source.format())) {
            for (var read = source.read(buffer, 0, buffer.length);
                    read >= 0;
                    read = source.read(buffer, 0, buffer.length)) {
                writer.write(buffer, 0, read);
            }
        }
    }

    /// Copies a person's file here, whole or not at all.
    ///
    /// @return the name under which the agent will offer it
    /// @throws IllegalArgumentException with a message for people when it is not there or not WAV
    public String add(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no file " + file);
        }
        try {
            requireWav(file);
            var name = file.getFileName().toString().replaceAll("(?i)\\.wav$", "") + ".wav";
            var partial = folder.resolve(name + ".part");
            Files.copy(file, partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(file + " could not be copied to " + folder, e);
        }
    }

    private static void requireWav(Path file) throws IOException {
        try (var reader = WavReader.open(file)) {
            if (reader.frames() == 0) {
                throw new IllegalArgumentException(file + " holds no sound");
            }
        } catch (NotAudioException e) {
            throw new IllegalArgumentException(
                    "--source takes a WAV file with 16, 24 or 32 bit PCM. To convert: ffmpeg -i INPUT output.wav ("
                            + e.getMessage() + ")",
                    e);
        }
    }
}
