package io.roomtone.agent;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.agent.rig.Agents;
import io.roomtone.agent.rig.Eventually;
import io.roomtone.agent.standin.StandIn;
import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.agent.Inventory;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.agent.WorkOrder;
import io.roomtone.contracts.state.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/// One agent in this process with a control plane that stands in for the services.
final class Bench implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    final StandIn standIn = new StandIn();
    final Path home;
    final Path sources;
    private final Map<String, String> extra;
    private final AtomicReference<Throwable> fault = new AtomicReference<>();
    private Agent agent;
    private Thread thread;

    Bench(Path directory) throws IOException {
        this(directory, Map.of());
    }

    Bench(Path directory, Map<String, String> extra) throws IOException {
        this.home = directory.resolve("home");
        this.sources = Files.createDirectories(directory.resolve("sources"));
        this.extra = extra;
    }

    Map<String, String> settings() {
        var settings = new HashMap<String, String>(Map.of(
                "url", standIn.url(),
                "home", home.toString(),
                "enrolment-token", StandIn.ENROLMENT_TOKEN,
                "backends", "file",
                "file-source-directory", sources.toString(),
                "spool.low-water-bytes", "1000000",
                "capture.first-reopen", "100ms",
                "capture.longest-reopen", "300ms",
                "retry.first", "50ms",
                "retry.longest", "300ms"));
        settings.put("retry.refused", "300ms");
        settings.put("report.claim-wait", "1s");
        settings.putAll(extra);
        return settings;
    }

    Bench start() {
        agent = new Agent(Agents.config(settings()));
        var running = agent;
        thread = Thread.ofVirtual().start(() -> {
            try {
                running.run();
            } catch (Exception e) {
                fault.set(e);
            }
        });
        return this;
    }

    Throwable fault() {
        return fault.get();
    }

    /// Hands the order out and waits until the first audio is reported.
    void record(WorkOrder order) throws Exception {
        standIn.handOut(order);
        int before = standIn.renewals().size();
        Eventually.until(
                "recording is reported",
                PATIENCE,
                () -> standIn.renewals().stream()
                        .skip(before)
                        .anyMatch(renewal -> renewal.phase() == LeasePhase.RECORDING));
    }

    Manifest delivered(WorkOrder order) throws Exception {
        Eventually.until("delivered", PATIENCE, () -> standIn.library().has(order.takeId()));
        return standIn.library().manifest(order.takeId());
    }

    FailureReport awaitFailure(FailureReason reason) throws Exception {
        Eventually.until(
                "failure is reported", PATIENCE, () -> !standIn.failures().isEmpty());
        var report = standIn.failures().getLast();
        assertThat(report.reason()).isEqualTo(reason);
        return report;
    }

    void awaitInventory(String systemRef, boolean available) throws Exception {
        Eventually.until(
                systemRef + " available=" + available,
                PATIENCE,
                () ->
                        standIn.inventories().stream()
                                .reduce((_, last) -> last)
                                .map(Inventory::interfaces)
                                .orElse(List.of())
                                .stream()
                                .anyMatch(device ->
                                        device.systemRef().equals(systemRef) && device.available() == available));
    }

    /// The one that runs.
    ProcessHandle captureProgram() throws Exception {
        var programs = home.resolve("programs");
        Eventually.until(
                "a capture program runs", PATIENCE, () -> programs.toFile().list().length == 1);
        try (var files = Files.list(programs)) {
            long pid =
                    Long.parseLong(files.findFirst().orElseThrow().getFileName().toString());
            return ProcessHandle.of(pid).orElseThrow();
        }
    }

    void awaitNoProgram(Duration patience) throws Exception {
        var programs = home.resolve("programs").toFile();
        Eventually.until("no capture program is left", patience, () -> programs.list().length == 0);
    }

    /// Waits until so much audio is reported as captured.
    void awaitCaptured(long millis) throws Exception {
        standIn.awaitRenewal(millis + " ms captured", PATIENCE, renewal -> renewal.capturedMillis() >= millis);
    }

    void awaitFreed(WorkOrder order) throws Exception {
        Eventually.until("spool is free of the take", PATIENCE, () -> !Files.exists(takeDirectory(order)));
    }

    Path takeDirectory(WorkOrder order) {
        return home.resolve("spool").resolve(order.takeId().toString());
    }

    void stop() throws InterruptedException {
        if (agent != null) {
            agent.stop();
            thread.join();
            agent = null;
        }
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        standIn.close();
    }
}
