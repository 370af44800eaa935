package io.roomtone.local.command;

import io.roomtone.local.record.RecordOptions;
import io.roomtone.local.record.Recorder;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// `./roomtone demo`: everything up, one recording, everything down; the file's path is the last line. When a stack
/// runs already, that one records and goes on.
public final class Demo implements Command {
    private final Place place;
    private final PrintStream out;
    private final boolean terminal;

    public Demo(Place place, PrintStream out, boolean terminal) {
        this.place = place;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public int run(List<String> arguments) {
        if (Instance.running(place.data()).isPresent()) {
            return new RecordCommand(place, out, terminal).run(arguments);
        }
        var options = RecordOptions.parse(arguments);
        out.println("The recording:\n" + recordAlone(options));
        return 0;
    }

    private Path recordAlone(RecordOptions options) {
        var running = RunningStack.make(place, out);
        var recorder = new Recorder(place.data(), place.url(), out, terminal);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            recorder.stopAndAwait();
                            running.close();
                        },
                        "end"));
        try (running) {
            running.start();
            return recorder.record(options);
        }
    }
}
