package io.roomtone.local.command;

import io.roomtone.local.DemoNode;
import io.roomtone.local.client.Person;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `./roomtone up`: runs until Ctrl-C.
public final class Up implements Command {
    /// What a shell expects of a program that Ctrl-C ended.
    static final int INTERRUPTED = 130;

    private final Place place;
    private final PrintStream out;

    public Up(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    @Override
    public int run(List<String> arguments) {
        var running = RunningStack.make(place, out);
        Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end"));
        try {
            running.start();
        } catch (RuntimeException e) {
            if (running.isClosing()) {
                return INTERRUPTED;
            }
            running.close();
            throw e;
        }
        welcome(running.stack().url());
        awaitCtrlC();
        return 0;
    }

    private void welcome(URI url) {
        out.println();
        out.println("Roomtone is running. The console: " + url);
        out.println();
        out.println("Sign in there as one of the demo people (the password is the name):");
        for (var person : Person.values()) {
            out.println(String.format("  %-8s %-9s sees %s", person.login(), person.role(), person.sees()));
        }
        out.println();
        out.println("Try in the console, as oli:");
        out.println("  Record        node \"" + DemoNode.NAME
                + "\", an interface, Start; watch the level, Stop, and play it");
        out.println("  Schedules     a new one for the next minute, with a preview of the five runs after it");
        out.println();
        out.println("Try in another terminal:");
        out.println("  ./roomtone record                      a short spoken recording, from the agent to the library");
        out.println("  ./roomtone record --source my.wav      your own sound; --profile flac, --seconds 5");
        out.println("  ./roomtone status                      what runs, and the interfaces of this machine");
        out.println("  curl -H \"Authorization: Bearer $(./roomtone token oli)\" " + url + "/api/recordings");
        out.println();
        out.println("Ctrl-C ends everything; recordings stay in " + place.data());
    }

    private static void awaitCtrlC() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
