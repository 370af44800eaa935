package io.roomtone.local.command;

import io.roomtone.local.record.RecordOptions;
import io.roomtone.local.record.Recorder;
import java.io.PrintStream;
import java.util.List;

/// `./roomtone record`: against the stack that runs.
public final class RecordCommand implements Command {
    private final Place place;
    private final PrintStream out;
    private final boolean terminal;

    public RecordCommand(Place place, PrintStream out, boolean terminal) {
        this.place = place;
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public int run(List<String> arguments) {
        var options = RecordOptions.parse(arguments);
        var recorder = new Recorder(place.data(), place.running().url(), out, terminal);
        CtrlC.ends(recorder::stopAndAwait);
        var file = recorder.record(options);
        out.println(file);
        return 0;
    }
}
