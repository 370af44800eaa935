package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.AgentProcess;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/// What a power cut would cost: a SIGKILL does not show it, since the system writes on. So the calls are counted.
@EnabledIf("straceIsInstalled")
class FsyncTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);

    @TempDir
    Path directory;

    static boolean straceIsInstalled() {
        return Files.isExecutable(Path.of("/usr/bin/strace"));
    }

    @Test
    void bringsAudioToTheDiskTwiceASecondAndNamesBeforeTheyAreUsed() throws Exception {
        var calls = directory.resolve("calls");
        var strace = List.of("strace", "-f", "--seccomp-bpf", "-y", "-e", "trace=fsync", "-o", calls.toString());
        try (var bench = new Bench(directory)) {
            Noise.wav(bench.sources.resolve("long.wav"), 1, FORMAT, 3);
            var order = Orders.of(Backend.FILE, "file:long.wav", FORMAT).order();
            try (var _ = AgentProcess.start(strace, directory.resolve("agent.log"), bench.settings(), Map.of())) {
                bench.record(order);
                bench.delivered(order);
                bench.awaitFreed(order);
            }

            var take = bench.takeDirectory(order);
            var lines = Files.readAllLines(calls);
            assertThat(count(lines, take + "/segment-000.wav>")).isGreaterThanOrEqualTo(5);
            assertThat(first(lines, take + ".fresh/work-order.json.new>"))
                    .isLessThan(first(lines, take + ".fresh/journal.jsonl>"));
            assertThat(first(lines, take + ".fresh/journal.jsonl>")).isLessThan(first(lines, take + ".fresh>", 2));
            var segment = take + "/segment-000.wav>";
            assertThat(first(lines, take + ">"))
                    .isGreaterThan(first(lines, segment))
                    .isLessThan(first(lines, segment, 2));
        }
    }

    private static long count(List<String> lines, String file) {
        return lines.stream().filter(line -> line.contains("<" + file)).count();
    }

    private static int first(List<String> lines, String file) {
        return first(lines, file, 1);
    }

    /// Where in the log a file is synced for the n-th time.
    private static int first(List<String> lines, String file, int time) {
        int seen = 0;
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).contains("<" + file) && ++seen == time) {
                return index;
            }
        }
        throw new AssertionError("never synced: " + file);
    }
}
