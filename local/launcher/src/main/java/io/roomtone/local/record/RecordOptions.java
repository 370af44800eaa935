package io.roomtone.local.record;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What `./roomtone record` was asked for.
///
/// @param source a WAV file to play into the recorder
/// @param interfaceId id, start of an id, or system reference of an interface of the demo node
/// @param seconds planned length; absent = until the source ends or Ctrl-C
/// @param profile start of a profile's name or id; absent = the default one
public record RecordOptions(
        Optional<Path> source, Optional<String> interfaceId, Optional<Integer> seconds, Optional<String> profile) {
    public static final String USAGE = "[--source FILE.wav | --interface ID] [--seconds N] [--profile P]";

    /// @throws IllegalArgumentException with a message for people
    public static RecordOptions parse(List<String> arguments) {
        var options = new RecordOptions(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        for (var i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " needs a value. Usage: " + USAGE);
            }
            options = options.with(arguments.get(i), arguments.get(i + 1));
        }
        if (options.source().isPresent() && options.interfaceId().isPresent()) {
            throw new IllegalArgumentException("--source is an interface of its own: leave --interface out");
        }
        return options;
    }

    private RecordOptions with(String option, String value) {
        return switch (option) {
            case "--source" -> new RecordOptions(Optional.of(Path.of(value)), interfaceId, seconds, profile);
            case "--interface" -> new RecordOptions(source, Optional.of(value), seconds, profile);
            case "--seconds" -> new RecordOptions(source, interfaceId, Optional.of(positive(value)), profile);
            case "--profile" -> new RecordOptions(source, interfaceId, seconds, Optional.of(value));
            default -> throw new IllegalArgumentException("unknown option " + option + ". Usage: " + USAGE);
        };
    }

    private static int positive(String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("--seconds takes a whole number from 1, not " + value);
        }
        return Integer.parseInt(value);
    }
}
