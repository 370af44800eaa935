package io.roomtone.upload.transfer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.roomtone.upload.Bell;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/// The workers of this instance. Not on virtual threads: a share that hangs would hold what carries them.
@ApplicationScoped
public class Workers {
    private static final Logger LOG = Logger.getLogger(Workers.class);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Transfer transfer;
    private final TransferConfig config;
    private final Bell bell;
    private final Lanes lanes;
    private volatile boolean stopping;
    private List<Thread> threads = List.of();

    Workers(Transfer transfer, TransferConfig config, Bell bell) {
        this.transfer = transfer;
        this.config = config;
        this.bell = bell;
        this.lanes = Lanes.among(config.workers());
    }

    // after Flyway, which starts with an earlier observer
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        threads = IntStream.range(0, config.workers())
                .mapToObj(
                        n -> Thread.ofPlatform().daemon().name("transfer-" + n).start(this::run))
                .toList();
    }

    // before the database pool closes: items that are under way are given back
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (var thread : threads) thread.join(FAREWELL);
    }

    private void run() {
        while (!stopping) {
            try {
                if (!transfer.runOnce(lanes)) bell.await(config.look());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException | Error e) {
                // the lease runs out, and somebody begins anew
                LOG.errorf(e, "worker goes on after a fault");
                LockSupport.parkNanos(config.look().toNanos());
            }
        }
    }
}
