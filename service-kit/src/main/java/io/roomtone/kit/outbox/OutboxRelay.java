package io.roomtone.kit.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Brings committed rows to Kafka, on one virtual thread. While another instance of the service holds the lock it only
/// waits; when the broker or the database is away it starts over, and nothing is lost, since rows are marked last.
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofSeconds(30);

    private final OutboxConfig config;
    private final Pool pool;
    private final Map<String, Object> kafka;
    private final String service;
    private final Clock clock;
    private final Semaphore pokes = new Semaphore(0);
    private final AtomicLong oldestMillis = new AtomicLong();
    private Instant forgot = Instant.EPOCH;
    private volatile boolean stopping;
    private Thread thread;

    OutboxRelay(
            OutboxConfig config,
            Pool pool,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "roomtone.service") String service,
            Clock clock,
            MeterRegistry metrics) {
        this.config = config;
        this.pool = pool;
        this.kafka = kafka;
        this.service = service;
        this.clock = clock;
        metrics.gauge("roomtone.outbox.oldest.seconds", oldestMillis, age -> age.get() / 1000.0);
    }

    // after Flyway and messaging, which start with earlier observers
    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent event) {
        if (!config.relay()) return;
        thread = Thread.ofVirtual().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        if (thread == null) return;
        poke();
        if (!thread.join(config.timeout())) thread.interrupt();
    }

    /// There may be something to publish. One poke that waits is as good as many.
    public void poke() {
        if (pokes.availablePermits() == 0) pokes.release();
    }

    private void run() {
        String lastFault = null;
        while (!stopping) {
            try {
                if (config.topics().create()) TopicSetup.ensure(kafka, config.topics());
                lead();
                lastFault = null;
            } catch (InterruptedException e) {
                return;
            } catch (Exception e) {
                // once per outage, not once per attempt
                if (!e.toString().equals(lastFault)) LOG.warnf("outbox waits: service=%s problem=%s", service, e);
                lastFault = e.toString();
                pause(RETRY);
            }
        }
    }

    private void lead() throws InterruptedException {
        try (var lock = RelayLock.open(pool, config.timeout())) {
            while (!stopping && !lock.tryAcquire()) pause(RETRY);
            if (stopping) return;
            try (var publisher = new OutboxPublisher(kafka, service, config.timeout())) {
                publish(lock, publisher);
            }
        }
    }

    private void publish(RelayLock lock, OutboxPublisher publisher) throws InterruptedException {
        while (!stopping) {
            var batch = lock.unsent();
            oldestMillis.set(batch.oldestAgeMillis(clock.instant()));
            publisher.send(batch.rows());
            lock.markSent(batch.rows());
            forget(lock);
            if (!batch.full() && pokes.tryAcquire(config.sweep().toMillis(), TimeUnit.MILLISECONDS)) {
                pause(config.gather());
                pokes.drainPermits();
            }
        }
    }

    private void forget(RelayLock lock) {
        var now = clock.instant();
        if (Duration.between(forgot, now).abs().compareTo(FORGETTING) < 0) return;
        lock.forget(config.kept());
        forgot = now;
    }

    private static void pause(Duration length) {
        java.util.concurrent.locks.LockSupport.parkNanos(length.toNanos());
    }
}
