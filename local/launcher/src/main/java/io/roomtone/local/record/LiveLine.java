package io.roomtone.local.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;
import java.util.stream.StreamSupport;

/// Shows a job while it runs: one line that is overwritten on a terminal; elsewhere a line per change of state and per
/// second of audio.
final class LiveLine {
    private static final int BAR = 24;
    private static final double FLOOR_DBFS = -60;

    private final PrintStream out;
    private final boolean terminal;
    private String last = "";

    LiveLine(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    void show(JsonNode job) {
        var state = job.path("state").asText();
        var seconds = job.path("capturedMillis").asLong() / 1000.0;
        if (terminal) {
            out.print("\r\033[K" + text(state, seconds, peak(job)) + hint(job));
            out.flush();
            return;
        }
        var change = state + (long) seconds + hint(job);
        if (!change.equals(last)) {
            last = change;
            out.println(text(state, seconds, peak(job)) + hint(job));
        }
    }

    /// Leaves the live line as it is.
    void end() {
        if (terminal) {
            out.println();
        }
    }

    private static String text(String state, double seconds, double peakDbfs) {
        var filled = (int) Math.round(BAR * Math.clamp((peakDbfs - FLOOR_DBFS) / -FLOOR_DBFS, 0, 1));
        return String.format(
                Locale.ROOT,
                "%-10s %7.1f s  [%s%s] %6.1f dBFS",
                state,
                seconds,
                "#".repeat(filled),
                " ".repeat(BAR - filled),
                Math.max(peakDbfs, -120));
    }

    /// Why it waits, or what else a person should know.
    private static String hint(JsonNode job) {
        var waiting = job.path("waitingFor").asText("");
        var detail = waiting.isEmpty() ? job.path("detail").asText("") : waiting;
        return detail.isEmpty() || detail.equals("null") ? "" : "  " + detail;
    }

    private static double peak(JsonNode job) {
        return StreamSupport.stream(job.path("levels").spliterator(), false)
                .mapToDouble(level -> level.path("peakDbfs").asDouble())
                .max()
                .orElse(-120);
    }
}
