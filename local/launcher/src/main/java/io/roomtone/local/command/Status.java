package io.roomtone.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.roomtone.local.client.Api;
import io.roomtone.local.client.Person;
import io.roomtone.local.process.PidFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// `./roomtone status`: what runs, how much memory it takes, the nodes and their interfaces. Exit status 3 when
/// nothing runs.
public final class Status implements Command {
    private static final int NOTHING_RUNS = 3;

    private final Place place;
    private final PrintStream out;

    public Status(Place place, PrintStream out) {
        this.place = place;
        this.out = out;
    }

    @Override
    public int run(List<String> arguments) {
        var running = Instance.running(place.data());
        if (running.isEmpty()) {
            out.println("Roomtone is not running (data in " + place.data() + ")");
            return NOTHING_RUNS;
        }
        out.println("Roomtone is running: " + running.get().url());
        var memory = line("launcher", running.get().pid());
        var pids = new PidFiles(place.data().resolve("pids"));
        for (var name : pids.names()) {
            memory += pids.find(name).map(child -> line(name, child.pid())).orElseGet(() -> ended(name));
        }
        out.println(String.format(Locale.ROOT, "  %-18s            %5d MB", "together", memory));
        nodes(Api.as(Person.VERA, running.get().url()));
        return 0;
    }

    private long line(String name, long pid) {
        var megabytes = residentMegabytes(pid);
        out.println(String.format(Locale.ROOT, "  %-18s pid %6d %5d MB", name, pid, megabytes));
        return megabytes;
    }

    private long ended(String name) {
        out.println(String.format("  %-18s has ended, see ./roomtone logs %s", name, name));
        return 0;
    }

    /// From the kernel's books; 0 where there are none.
    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private void nodes(Api api) {
        for (var node : api.get("/api/nodes?size=100").path("items")) {
            out.println(String.format(
                    "Node %s (site %s, room %s): %s",
                    node.path("name").asText(),
                    node.path("site").asText(),
                    node.path("room").asText(),
                    node.path("status").asText()));
            var detail = api.get("/api/nodes/" + node.path("nodeId").asText());
            detail.path("interfaces").forEach(this::interfaceLine);
        }
    }

    private void interfaceLine(JsonNode i) {
        out.println(String.format(
                Locale.ROOT,
                "  %s  %-10s %d ch  %s%s",
                i.path("id").asText(),
                i.path("backend").asText(),
                i.path("channels").asInt(),
                i.path("name").asText(),
                i.path("available").asBoolean() ? "" : " (absent)"));
    }
}
