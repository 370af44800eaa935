package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.roomtone.agent.rig.AgentProcess;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.rig.FifoRig;
import io.roomtone.agent.rig.Noise;
import io.roomtone.agent.standin.Orders;
import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.SignalKind;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SIGKILL just before a line of the journal is written (the file is cut to its length first), just after one (it is
/// synced then), and so with the audio: while a take is opened, while its first segment begins, in its middle.
///
/// Without `--seccomp-bpf`: strace 6.1 injects no signals with it.
@EnabledIf("straceIsInstalled")
class KilledAtAWriteTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final byte[] SOUND = Noise.pcm(1, FORMAT, 60);

    @TempDir
    Path directory;

    private FifoRig microphone;
    private Bench bench;

    static boolean straceIsInstalled() {
        return Files.isExecutable(Path.of("/usr/bin/strace"));
    }

    @BeforeEach
    void begin() throws Exception {
        microphone = new FifoRig(directory.resolve("alsa"), FORMAT, SOUND);
        bench = new Bench(directory, microphone.agentSettings());
    }

    @AfterEach
    void end() throws Exception {
        bench.close();
        microphone.close();
    }

    /// @param calls of that kind on any file that the thread has made by then
    @ParameterizedTest
    @CsvSource({
        "fsync, .fresh/work-order.json.new, 1",
        "ftruncate, .fresh/journal.jsonl, 1",
        "fsync, .fresh/journal.jsonl, 1",
        "fsync, /segment-000.wav, 1",
        "ftruncate, /journal.jsonl, 1",
        "fsync, /journal.jsonl, 1",
        "fsync, /segment-000.wav, 6"
    })
    void goesOnWithEverySecondInItsPlace(String call, String file, int calls) throws Exception {
        var order = Orders.of(Backend.ALSA, "config:rig", FORMAT).order();
        var killing = List.of(
                "strace",
                "-f",
                "-o",
                "/dev/null",
                "-P",
                bench.takeDirectory(order) + file,
                "-e",
                "trace=" + call,
                "-e",
                "inject=%s:signal=KILL:when=%d+".formatted(call, calls));
        try (var agent = start(killing)) {
            bench.standIn.handOut(order);
            Eventually.until("it is killed", Bench.PATIENCE, () -> !agent.isAlive());
        }
        boolean claimed = Files.exists(bench.takeDirectory(order));

        Manifest manifest;
        Instant stopped;
        try (var _ = start(List.of())) {
            if (!claimed) {
                // nobody holds it
                bench.standIn.handOut(order);
            }
            int before = bench.standIn.renewals().size();
            Eventually.until("it records on", Bench.PATIENCE, () -> recordsSince(before));
            bench.standIn.signal(order.jobId(), SignalKind.STOP);
            stopped = Instant.now();
            manifest = bench.delivered(order);
        }

        assertThat(manifest.startedAt().plus(FORMAT.durationOf(manifest.frames())))
                .as("the time line has every second")
                .isCloseTo(stopped, within(700, ChronoUnit.MILLIS));
        assertSegmentsFollowEachOther(manifest, order);
    }

    private boolean recordsSince(int renewal) {
        return bench.standIn.renewals().stream().skip(renewal).anyMatch(heard -> heard.capturedMillis() > 500);
    }

    private void assertSegmentsFollowEachOther(Manifest manifest, WorkOrder order) throws Exception {
        byte[] recorded = Pcm.decoded(bench.standIn.library().file(order.takeId()), directory, FORMAT);
        int end = 0;
        for (var segment : manifest.segments()) {
            int from = (int) segment.firstFrame() * 4;
            int at = Pcm.indexOf(SOUND, Arrays.copyOfRange(recorded, from, from + (int) segment.frames() * 4));
            assertThat(at).isGreaterThanOrEqualTo(end);
            end = at + (int) segment.frames() * 4;
        }
    }

    private AgentProcess start(List<String> watcher) throws Exception {
        return AgentProcess.start(watcher, directory.resolve("agent.log"), bench.settings(), Map.of());
    }
}
