package io.roomtone.upload.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.upload.CacheFile;
import io.roomtone.upload.Route;
import io.roomtone.upload.Upload;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Lanes lanes = Lanes.among(4);
    private final UUID well = UUID.randomUUID();
    private final UUID silent = UUID.randomUUID();
    private final UUID full = UUID.randomUUID();

    @Test
    void giveOneDestinationHalfOfTheWorkers() throws InterruptedException {
        enter(well);
        assertThat(spared()).isEmpty();
        enter(well);

        assertThat(spared()).containsExactly(well);
    }

    @Test
    void giveAllThatFailedTogetherHalfOfTheWorkers() throws InterruptedException {
        lanes.leave(enter(silent), false);
        lanes.leave(enter(full), false);
        enter(silent);
        assertThat(spared()).isEmpty();
        enter(full);

        assertThat(spared()).containsExactlyInAnyOrder(silent, full);
    }

    @Test
    void forgetAFailureOnceTheDestinationWorks() throws InterruptedException {
        lanes.leave(enter(silent), false);
        lanes.leave(enter(full), false);
        lanes.leave(enter(full), true);
        enter(silent);
        enter(full);

        assertThat(spared()).isEmpty();
    }

    private Upload enter(UUID destination) throws InterruptedException {
        return lanes.enter(full -> upload(destination));
    }

    /// Destinations that get no worker now.
    private Set<UUID> spared() throws InterruptedException {
        var spared = new AtomicReference<Set<UUID>>();
        lanes.enter(full -> {
            spared.set(full);
            return null;
        });
        return spared.get();
    }

    private static Upload upload(UUID destination) {
        var file = new CacheFile(
                UUID.randomUUID(), "Hearing", UUID.randomUUID(), UUID.randomUUID(), "main", "audio/mpeg", 1, "00");
        var route = new Route(UUID.randomUUID(), "Archive", destination, "Share", DestinationKind.DIRECTORY);
        return Upload.queued(UUID.randomUUID(), file, route, "hearing.mp3", Instant.EPOCH, "Archive");
    }
}
