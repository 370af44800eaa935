package io.roomtone.upload.transfer;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.roomtone.kit.testing.People;
import io.roomtone.kit.testing.SseClient;
import io.roomtone.upload.Bell;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.TestTime;
import io.roomtone.upload.testing.UploadServiceTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// The workers by themselves, and what a console sees of them.
@UploadServiceTest
class WorkersTest {
    private static final long RANGE = 8 << 20;

    @TestHTTPResource("/api/uploads/live")
    URI live;

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();
    private final Transfer transfer;
    private final Bell bell;
    private final TestTime time;

    WorkersTest(Transfer transfer, Bell bell, TestTime time) {
        this.transfer = transfer;
        this.bell = bell;
        this.time = time;
    }

    @Test
    void takeEachItemOnceThoughSeveralWork() throws InterruptedException {
        var policy = ada.policy(ada.directory("several-" + UUID.randomUUID()), "on_recording_cached");
        var uploads = new ArrayList<UUID>();
        for (int n = 0; n < 6; n++) {
            uploads.add(oli.awaitUpload(Recordings.cached(Bytes.of(1_000 + n, n), "main", policy)));
        }
        var workers = new Workers(transfer, config(3), bell);

        workers.start(null);
        eventually(() -> assertThat(oli.uploads("policyId=" + policy).getList("items.state"))
                .containsOnly("verified"));
        workers.stop(null);

        for (var upload : uploads)
            assertThat(oli.upload(upload).getInt("attempts")).isEqualTo(1);
    }

    @Test
    void areNotAllHeldByADestinationThatHangs() throws InterruptedException {
        var hanging = ada.policy(ada.directory("hanging-" + UUID.randomUUID()), "on_recording_cached");
        var other = ada.policy(ada.directory("other-" + UUID.randomUUID()), "on_recording_cached");
        var goOn = new CountDownLatch(1);
        for (int n = 0; n < 4; n++) {
            var recording = Recordings.cached(Bytes.of(1_000 + n, 20 + n), "main", hanging);
            LibraryStandIn.when(recording, first -> {
                goOn.await();
                return 206;
            });
            oli.awaitUpload(recording);
        }
        var last = oli.awaitUpload(Recordings.cached(Bytes.of(1_000, 30), "main", other));
        var workers = new Workers(transfer, config(2), bell);

        workers.start(null);
        try {
            eventually(() -> assertThat(oli.upload(last).getString("state")).isEqualTo("verified"));
            assertThat(oli.uploads("policyId=" + hanging).getList("items.state"))
                    .containsExactlyInAnyOrder("transferring", "queued", "queued", "queued");

            goOn.countDown();

            eventually(() -> assertThat(oli.uploads("policyId=" + hanging).getList("items.state"))
                    .containsOnly("verified"));
        } finally {
            goOn.countDown();
            workers.stop(null);
        }
    }

    @Test
    void giveBackWhatTheyHaveWhenTheirInstanceEndsAndShowHowFarItIs() throws InterruptedException {
        var site = "live-" + UUID.randomUUID();
        var policy = ada.policy(ada.directory("ends-" + UUID.randomUUID()), "on_recording_cached");
        var theirs = oli.awaitUpload(Recordings.cached(Bytes.of(1_000, 8), "elsewhere", policy));
        var halfway = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var stream = SseClient.open(live, People.token("sue", Set.of("viewer"), Set.of(site), Set.of()), null)) {
            eventually(() -> assertThat(stream.text()).contains("event:hello"));
            var recording = Recordings.cached(Bytes.of(20 << 20, 9), site, policy);
            LibraryStandIn.when(recording, first -> {
                if (first != RANGE) return 206;
                halfway.countDown();
                goOn.await();
                return 206;
            });
            var upload = oli.awaitUpload(recording);
            var workers = new Workers(transfer, config(1), bell);
            workers.start(null);
            halfway.await();
            eventually(() -> assertThat(stream.text())
                    .contains("{\"type\":\"upload-queued\",\"subject\":\"" + upload + "\"")
                    .contains("event:progress\ndata:[{\"uploadId\":\"" + upload + "\""));

            workers.stop(null);

            assertThat(oli.upload(upload).getString("state")).isEqualTo("queued");
            goOn.countDown();
            time.work();
            assertThat(oli.upload(upload).getString("state")).isEqualTo("verified");
            assertThat(LibraryStandIn.asked(recording)).isEqualTo(List.of(0L, RANGE, RANGE, 2 * RANGE));
            assertThat(stream.text()).doesNotContain(theirs.toString());
        }
    }

    private static TransferConfig config(int workers) {
        return new TransferConfig() {
            @Override
            public int workers() {
                return workers;
            }

            @Override
            public Duration lease() {
                return Duration.ofSeconds(30);
            }

            @Override
            public Duration look() {
                return Duration.ofMillis(100);
            }

            @Override
            public int maximumAttempts() {
                return 3;
            }

            @Override
            public Duration firstWait() {
                return Duration.ofSeconds(10);
            }

            @Override
            public Duration longestWait() {
                return Duration.ofHours(1);
            }
        };
    }
}
