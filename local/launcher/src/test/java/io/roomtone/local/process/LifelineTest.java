package io.roomtone.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LifelineTest {
    @TempDir
    Path folder;

    private Child late;

    @AfterEach
    void end() {
        late.kill();
    }

    @Test
    void endsWhatWasStillBeingStartedWhenTheEndCame() throws Exception {
        var pids = new PidFiles(folder.resolve("pids"));
        var lifeline = Lifeline.to(pids);
        late = Child.start(new Child.Spec("late", List.of("sleep", "600"), Map.of(), folder.resolve("late.log")), pids);

        lifeline.close();

        assertThat(late.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
}
