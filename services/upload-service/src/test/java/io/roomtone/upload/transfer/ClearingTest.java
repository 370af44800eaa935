package io.roomtone.upload.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.kit.testing.Eventually;
import io.roomtone.kit.testing.Topic;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.Story;
import io.roomtone.upload.testing.TestTime;
import io.roomtone.upload.testing.UploadServiceTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Cancelled uploads, and what they left unfinished.
@UploadServiceTest
class ClearingTest {
    private static final long RANGE = 8 << 20;
    private static final byte[] FILE = Bytes.of(20 << 20, 14);
    private static final int MOST_ATTEMPTS = 3;

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();
    private final Path directory = LibraryStandIn.roots().resolve("clearing-" + UUID.randomUUID());
    private final Path unmounted = directory.resolveSibling(directory.getFileName() + "-unmounted");
    private final TestTime time;

    ClearingTest(TestTime time) {
        this.time = time;
    }

    @Test
    void waitsLongerAfterEachFailureAndSaysSo() throws IOException {
        var upload = cancelledInTheMiddleOf(recording());
        Files.move(directory, unmounted);
        time.work();
        var first = oli.upload(upload);
        assertThat(first.getString("state")).isEqualTo("cancelled");
        assertThat(first.getString("problem"))
                .startsWith("Cancelled by oli. What it left unfinished at the destination is not cleared away yet")
                .contains("Check that its disk is mounted");

        time.pass(Duration.ofSeconds(7));
        time.work();
        assertThat(version(upload)).isEqualTo(first.getLong("entityVersion"));
        time.pass(Duration.ofSeconds(6));
        time.work();
        var second = version(upload);
        assertThat(second).isGreaterThan(first.getLong("entityVersion"));
        time.pass(Duration.ofSeconds(13));
        time.work();
        assertThat(version(upload)).isEqualTo(second);
        Files.move(unmounted, directory);
        time.pass(Duration.ofSeconds(12));
        time.work();

        assertThat(oli.upload(upload).getString("problem")).isEqualTo("Cancelled by oli.");
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void isGivenUpAtLastAndStaysInSightUntilAPersonCancelsAgain() throws IOException {
        var recording = recording();
        var upload = cancelledInTheMiddleOf(recording);
        Files.move(directory, unmounted);
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            time.work();
            time.pass(Duration.ofHours(2));
        }
        Files.move(unmounted, directory);
        time.work();

        var given = oli.upload(upload);
        assertThat(given.getString("problem"))
                .startsWith(
                        "Cancelled by oli. What it left unfinished stays at the destination: clearing it away failed 3"
                                + " times in a row.")
                .contains("Check that its disk is mounted");
        assertThat(given.getList("allowed")).isEqualTo(List.of("retry", "cancel"));
        assertThat(unfinished()).hasSize(1);
        var told = lastEvent(recording, given.getLong("entityVersion"));
        GoldenEvents.assertValid(EventType.UPLOAD_FAILED, told);
        assertThat(JsonPath.from(told).getString("problem")).isEqualTo(given.getString("problem"));

        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
        time.work();

        assertThat(unfinished()).isEmpty();
        assertThat(oli.upload(upload).getString("problem")).isEqualTo("Cancelled by oli.");
        assertThat(oli.upload(upload).getList("allowed")).isEqualTo(List.of("retry"));
        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(409);
    }

    @Test
    void waitsForTheWorkerThatHasTheUpload() throws IOException {
        var recording = recording();
        var upload = oli.awaitUpload(recording);
        var seen = new CopyOnWriteArrayList<Integer>();
        LibraryStandIn.when(recording, first -> {
            if (first == RANGE) {
                oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
                time.work();
                seen.add(unfinished().size());
                // it hangs for longer than its lease
                time.pass(Duration.ofSeconds(31));
                time.work();
                seen.add(unfinished().size());
            }
            return 206;
        });

        time.work();

        assertThat(seen).containsExactly(1, 0);
        var cancelled = oli.upload(upload);
        assertThat(cancelled.getString("state")).isEqualTo("cancelled");
        assertThat(cancelled.getString("problem")).isEqualTo("Cancelled by oli.");
        assertThat(directory.resolve(cancelled.getString("object"))).doesNotExist();
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void hasNothingToDoForAnUploadThatNeverBegan() throws IOException {
        var upload = oli.awaitUpload(recording());
        Files.move(directory, unmounted);

        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
        time.work();

        assertThat(oli.upload(upload).getString("problem")).isEqualTo("Cancelled by oli.");
    }

    private UUID recording() {
        var destination = ada.directory(directory.getFileName().toString());
        return Recordings.cached(FILE, "main", ada.policy(destination, "on_recording_cached"));
    }

    private UUID cancelledInTheMiddleOf(UUID recording) {
        LibraryStandIn.when(recording, first -> first == RANGE ? 503 : 206);
        var upload = oli.awaitUpload(recording);
        time.work();
        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
        return upload;
    }

    private long version(UUID upload) {
        return oli.upload(upload).getLong("entityVersion");
    }

    private List<Path> unfinished() throws IOException {
        try (var parts = Files.list(directory.resolve(".roomtone"))) {
            return parts.toList();
        }
    }

    private static String lastEvent(UUID recording, long version) {
        try (var topic = new Topic("roomtone.uploads")) {
            Eventually.eventually(
                    () -> assertThat(Story.version(Story.of(topic, recording).getLast()))
                            .isEqualTo(version));
            return Story.of(topic, recording).getLast().value();
        }
    }
}
