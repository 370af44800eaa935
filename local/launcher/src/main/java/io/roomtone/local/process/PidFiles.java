package io.roomtone.local.process;

import io.roomtone.local.Wait;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One file `<name>.pid` per running child: its pid and the millisecond of its start. The start tells the child from
/// a stranger that got the same pid later.
public final class PidFiles {
    /// The kernel's start times are ticks since boot, and the clock that the boot is dated with may be adjusted.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /// States of a process in `/proc/<pid>/stat`, proc(5).
    private static final String DEAD = "ZXx";

    private final Path directory;

    public PidFiles(Path directory) {
        this.directory = directory;
    }

    public Path directory() {
        return directory;
    }

    public void write(String name, ProcessHandle child) {
        var started = child.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.createDirectories(directory);
            Files.writeString(file(name), child.pid() + " " + started.toEpochMilli() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the pid of " + name + " could not be written down", e);
        }
    }

    public void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Forgets a child that has ended, unless another has taken its name by now.
    public void forget(String name, long pid) {
        try {
            if (Files.readString(file(name)).startsWith(pid + " ")) {
                delete(name);
            }
        } catch (IOException e) {
            // Forgotten already.
        }
    }

    /// The child of that name, if it is alive and no stranger.
    public Optional<ProcessHandle> find(String name) {
        return read(file(name));
    }

    /// Ends every child that is still written down: first the ones that use others, `last` at the end.
    ///
    /// @param last names of children that the others depend on, in the order in which to end them
    /// @return names of those that were alive
    public List<String> reap(List<String> last) {
        var names = new ArrayList<>(names());
        names.removeAll(last);
        var reaped = new ArrayList<>(end(names));
        for (var name : last) {
            reaped.addAll(end(List.of(name)));
        }
        return reaped;
    }

    private List<String> end(List<String> names) {
        var alive = names.stream().filter(name -> find(name).isPresent()).toList();
        var handles = alive.stream().flatMap(name -> find(name).stream()).toList();
        handles.forEach(ProcessHandle::destroy);
        handles.forEach(PidFiles::awaitEnd);
        names.forEach(this::delete);
        return alive;
    }

    private static void awaitEnd(ProcessHandle handle) {
        if (!ended(handle)) {
            handle.destroyForcibly();
            ended(handle);
        }
    }

    private static boolean ended(ProcessHandle handle) {
        try {
            Wait.until("pid " + handle.pid() + " to end", PATIENCE, () -> !runs(handle));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /// A dead process keeps its place in the kernel's books until its parent collects it. The parent of an orphan is
    /// the
    /// first process, and that of a container often collects nobody.
    private static boolean runs(ProcessHandle handle) {
        try {
            var books = Files.readString(Path.of("/proc/" + handle.pid() + "/stat"));
            return DEAD.indexOf(books.charAt(books.lastIndexOf(')') + 2)) < 0;
        } catch (IOException e) {
            return handle.isAlive();
        }
    }

    /// Of every child that is written down, alive or not.
    public List<String> names() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".pid"))
                    .map(name -> name.substring(0, name.length() - ".pid".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> read(Path file) {
        try {
            var fields = Files.readString(file).strip().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(fields[1]));
            return ProcessHandle.of(Long.parseLong(fields[0]))
                    .filter(PidFiles::runs)
                    .filter(handle -> startedAt(handle, started));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            // Not there, or torn by a crash: then nobody can say whose pid it was.
            return Optional.empty();
        }
    }

    private static boolean startedAt(ProcessHandle handle, Instant expected) {
        return handle.info()
                .startInstant()
                .map(actual -> Duration.between(expected, actual).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }

    private Path file(String name) {
        return directory.resolve(name + ".pid");
    }
}
