package io.roomtone.local.command;

import io.roomtone.local.DemoArchive;
import io.roomtone.local.DemoNode;
import io.roomtone.local.Stack;
import io.roomtone.local.Supervisor;
import io.roomtone.local.record.Sources;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// A stack with its demo node, started for people: it says how far it is, and starts again what ends by itself.
final class RunningStack implements AutoCloseable {
    private final Instance instance;
    private final Stack stack;
    private final PrintStream out;
    private final Supervisor supervisor;
    private volatile boolean closing;

    private RunningStack(Instance instance, Stack stack, PrintStream out) {
        this.instance = instance;
        this.stack = stack;
        this.out = out;
        this.supervisor = new Supervisor(Supervisor.Pauses.USUAL, out::println);
    }

    /// @throws IllegalStateException when one runs already in this place
    static RunningStack make(Place place, PrintStream out) {
        var instance =
                Instance.claim(place.data(), place.url()).orElseThrow(() -> new IllegalStateException(already(place)));
        try {
            return new RunningStack(instance, Stack.create(place.options()), out);
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    private static String already(Place place) {
        var running = place.running();
        return "Roomtone is running already: " + running.url() + " (pid " + running.pid()
                + "). Ctrl-C in its terminal, or kill " + running.pid() + ", ends it.";
    }

    /// Starts everything; on a failure the caller closes.
    void start() {
        var begun = System.nanoTime();
        out.println("Starting Roomtone (" + stack.data() + "; the first start takes longer)");
        stack.startAll(this::ready);
        new Sources(DemoNode.sources(stack.data())).prepare();
        var agent = DemoNode.start(stack);
        DemoArchive.prepare(stack);
        ready("demo node", Duration.ofNanos(System.nanoTime() - begun));
        stack.parts().forEach((part, startable) -> supervisor.keep(part.title(), stack.log(part.slug()), startable));
        supervisor.keep("demo node", agent.log(), agent);
    }

    private void ready(String what, Duration took) {
        out.println(String.format(Locale.ROOT, "  %-18s ready after %5.1f s", what, took.toMillis() / 1000.0));
    }

    /// Whether Ctrl-C has come: what fails from then on is no news.
    boolean isClosing() {
        return closing;
    }

    Stack stack() {
        return stack;
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        out.println("Ending Roomtone");
        supervisor.close();
        stack.close();
        instance.close();
    }
}
