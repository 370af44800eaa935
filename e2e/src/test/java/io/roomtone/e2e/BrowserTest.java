package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.local.infra.Repository;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// People at the console, in a real browser: the stories of `console/e2e` against this world.
@ExtendWith(WithWorld.class)
@RecordingLibrary
@Order(1)
class BrowserTest {
    private static final Duration LIMIT = Duration.ofMinutes(14);
    private static final Duration SOON = Duration.ofSeconds(40);

    private final World world;

    BrowserTest(World world) {
        this.world = world;
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void peopleRecordListenAndPlanAtTheConsole() throws IOException, InterruptedException {
        var speech = rising();
        try (var agent = world.agent("studio")) {
            agent.plays("studio.loop.wav", speech).start();
            recordWithAGap(agent);
            // what the story of a copy asked for by hand needs
            var archive = world.ada()
                    .addDirectory("Browser's archive", world.uploads().resolve("browser"));
            world.ada().addUploadPolicy("Browser's copies", "manual", archive);
            var said = Repository.root().resolve("e2e/target/browser.log");
            var command = new ProcessBuilder(List.of("npx", "playwright", "test"))
                    .directory(Repository.root().resolve("console").toFile())
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(said.toFile());
            command.environment().put("ROOMTONE_URL", world.frontDoor().toString());
            command.environment().put("CI", "true");

            var browser = command.start();

            var ended = browser.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (!ended) end(browser);
            assertThat(ended)
                    .as("within %s:%n%s", LIMIT, Files.readString(said))
                    .isTrue();
            assertThat(browser.exitValue()).as(Files.readString(said)).isZero();
            assertThat(Files.readString(said)).contains(" passed (").doesNotContain(" skipped\n");
        }
    }

    /// What the story of a gap looks for: its agent was killed in the middle, and went on.
    private void recordWithAGap(StoryAgent agent) {
        var oli = world.oli();
        var job = oli.start(agent.record("studio.loop.wav", "FLAC").seconds(12));
        Eventually.within(SOON, "3 s captured", () -> oli.job(job.jobId()), j -> j.capturedMillis() >= 3_000);
        agent.kill();
        agent.start();
        assertThat(oli.awaitCached(job.recordingId(), SOON).gaps()).hasSize(1);
    }

    /// Whoever looks at its meter sees it move, whenever they look.
    private static Sound rising() {
        var sound = Sound.silence(0.3, 2, 16);
        for (int step = 0; step < 8; step++) sound = sound.then(Sound.tone(0.7, 2, 440, -40 + 5 * step));
        return sound;
    }

    /// With what it has started.
    private static void end(Process browser) {
        browser.descendants().forEach(ProcessHandle::destroyForcibly);
        browser.destroyForcibly();
    }
}
