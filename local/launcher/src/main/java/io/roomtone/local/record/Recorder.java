package io.roomtone.local.record;

import io.roomtone.local.DemoNode;
import io.roomtone.local.client.Api;
import io.roomtone.local.client.Person;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Records once, as the demo operator. Made per recording; [#stopAndAwait] is for Ctrl-C.
public final class Recorder {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);

    private final Path data;
    private final PrintStream out;
    private final Api api;
    private final Recording recording;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;

    /// @param data folder of the running stack
    /// @param terminal whether the live line may be overwritten
    public Recorder(Path data, URI frontDoor, PrintStream out, boolean terminal) {
        this.data = data;
        this.out = out;
        this.api = Api.as(Person.OLI, frontDoor);
        this.recording = new Recording(api, new LiveLine(out, terminal));
    }

    /// @return the downloaded file
    /// @throws RuntimeException with a message for people
    public Path record(RecordOptions options) {
        begun = true;
        try {
            var choices = new Choices(api);
            var node = choices.node(DemoNode.NAME).path("nodeId").asText();
            var sources = new Sources(DemoNode.sources(data));
            var name = options.source().map(sources::add).orElse(Sources.WELCOME);
            var chosen = options.interfaceId()
                    .map(wanted -> choices.anyInterface(node, wanted))
                    .orElseGet(() -> choices.fileInterface(node, name));
            var target = new Recording.Target(
                    node,
                    chosen,
                    choices.profile(options.profile()),
                    options.seconds().orElse(null),
                    options.interfaceId().orElse(name.replace(".wav", "")));
            out.println("Recording as oli. Ctrl-C stops and keeps what there is.");
            return recording.run(target, data.resolve("recordings"));
        } finally {
            ended.countDown();
        }
    }

    /// Stops the recording and waits until [#record] has kept what there is.
    public void stopAndAwait() {
        recording.requestStop();
        if (!begun) {
            return;
        }
        try {
            ended.await(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
