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
        var running = RunningStack.make(place, out);
        try {
            out.println("The recording:\n" + recordAlone(running, options));
            return 0;
        } catch (RuntimeException e) {
            if (running.isClosing()) {
                return Up.INTERRUPTED;
            }
            running.close();
            throw e;
        }
    }

    private Path recordAlone(RunningStack running, RecordOptions options) {
        var recorder = new Recorder(place.data(), place.url(), out, terminal);
        CtrlC.ends(() -> {
            recorder.stopAndAwait();
            running.close();
        });
        running.start();
        var file = recorder.record(options);
        running.close();
        return file;
    }
}
