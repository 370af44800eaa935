package io.roomtone.library.cache;

import io.quarkus.scheduler.Scheduled;
import io.roomtone.library.FileStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Clears away part files that no delivery knows: what a crash between a commit and its clearing up left behind.
/// A part that is named in an upload row stays, however old: its agent may come back.
@ApplicationScoped
public class PartSweeper {
    private static final Logger LOG = Logger.getLogger(PartSweeper.class);

    // joined copies are in no row; none is worked on for so long
    private static final Duration LONG_UNTOUCHED = Duration.ofDays(1);

    private final FileStore files;
    private final UploadStore uploads;
    private final Clock clock;

    PartSweeper(FileStore files, UploadStore uploads, Clock clock) {
        this.files = files;
        this.uploads = uploads;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() throws IOException {
        runOnce(clock.instant());
    }

    /// Blocks.
    void runOnce(Instant now) throws IOException {
        var old = files.partsUntouchedSince(now.minus(LONG_UNTOUCHED));
        if (old.isEmpty()) return;
        var orphans = uploads.notNamed(old);
        files.deleteParts(orphans);
        if (!orphans.isEmpty()) LOG.infof("part files of no delivery deleted: count=%d", orphans.size());
    }
}
