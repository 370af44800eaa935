package io.roomtone.audio.tag;

import io.roomtone.audio.NotAudioException;
import io.roomtone.audio.codec.AudioCodec;
import io.roomtone.audio.codec.Decoders;
import io.roomtone.audio.wav.WavReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.exceptions.CannotReadException;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.audio.exceptions.InvalidAudioFrameException;
import org.jaudiotagger.audio.exceptions.ReadOnlyFileException;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagException;

/// What a file says about itself; null is said nowhere. In WAV it is kept as LIST INFO and ID3, in FLAC as Vorbis
/// comments, in MP3 as ID3v2.
///
/// @param date a year, or a day as in 2026-11-24
public record Tags(String title, String artist, String album, String date, String comment) {
    /// Held, since loggers are collected as garbage together with their level.
    private static final Logger JAUDIOTAGGER = Logger.getLogger("org.jaudiotagger");

    static {
        // It logs every step as INFO and success as SEVERE; its failures are exceptions.
        JAUDIOTAGGER.setLevel(Level.OFF);
    }

    /// @throws NotAudioException when the file is not WAV, FLAC or MP3, or damaged
    public static Tags read(Path path) throws IOException {
        var tag = open(path, path).getTag();
        return tag == null
                ? new Tags(null, null, null, null, null)
                : new Tags(
                        first(tag, FieldKey.TITLE),
                        first(tag, FieldKey.ARTIST),
                        first(tag, FieldKey.ALBUM),
                        first(tag, FieldKey.YEAR),
                        first(tag, FieldKey.COMMENT));
    }

    /// Replaces these five fields of the file and leaves others; a null removes the field. The file is replaced by a
    /// tagged copy in one step, so a crash leaves the old one or the new one.
    ///
    /// @throws NotAudioException as [#read], and for RF64 and WAV files whose header was left behind by a crash
    public void writeTo(Path path) throws IOException {
        var copy = path.resolveSibling(path.getFileName() + ".tagging");
        try {
            Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
            tagCopy(path, copy);
            sync(copy);
            Files.move(copy, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void tagCopy(Path path, Path copy) throws IOException {
        try {
            var file = open(path, copy);
            var tag = file.getTagOrCreateAndSetDefault();
            set(tag, FieldKey.TITLE, title);
            set(tag, FieldKey.ARTIST, artist);
            set(tag, FieldKey.ALBUM, album);
            set(tag, FieldKey.YEAR, date);
            set(tag, FieldKey.COMMENT, comment);
            AudioFileIO.write(file);
        } catch (TagException | CannotWriteException e) {
            throw new IOException("Could not tag " + path.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /// @param path the file as messages call it
    /// @param file the file that is opened
    private static AudioFile open(Path path, Path file) throws IOException {
        var codec = Decoders.sniff(file);
        if (codec == AudioCodec.WAV) {
            requireTrueHeader(path, file);
        }
        try {
            return AudioFileIO.readAs(file.toFile(), extension(codec));
        } catch (CannotReadException | TagException | ReadOnlyFileException | InvalidAudioFrameException e) {
            throw new NotAudioException(path, "could not be read for its tags: " + e.getMessage(), e);
        }
    }

    private static String extension(AudioCodec codec) {
        return switch (codec) {
            case WAV -> "wav";
            case FLAC -> "flac";
            case MP3_VBR -> "mp3";
        };
    }

    private static void requireTrueHeader(Path path, Path file) throws IOException {
        try (var reader = WavReader.open(file);
                var bytes = new RandomAccessFile(file.toFile(), "r")) {
            boolean riff = bytes.readInt() == 0x52494646;
            long riffBytes = Integer.toUnsignedLong(Integer.reverseBytes(bytes.readInt()));
            if (!riff || riffBytes + 8 != bytes.length()) {
                throw new NotAudioException(
                        path,
                        "cannot be tagged: it is RF64 or its header does not tell the true length (it holds "
                                + reader.frames() + " frames).");
            }
        }
    }

    private static String first(Tag tag, FieldKey key) {
        var value = tag.getFirst(key);
        return value.isEmpty() ? null : value;
    }

    private static void set(Tag tag, FieldKey key, String value) throws TagException {
        if (value == null) {
            tag.deleteField(key);
        } else {
            tag.setField(key, value);
        }
    }

    private static void sync(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "rw")) {
            opened.getFD().sync();
        }
    }
}
