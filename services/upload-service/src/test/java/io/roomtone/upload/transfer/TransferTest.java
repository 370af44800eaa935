package io.roomtone.upload.transfer;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.GoldenEvents;
import io.roomtone.kit.testing.Topic;
import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.Recordings;
import io.roomtone.upload.testing.Story;
import io.roomtone.upload.testing.TestTime;
import io.roomtone.upload.testing.UploadServiceTest;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@UploadServiceTest
class TransferTest {
    private static final long RANGE = 8 << 20;
    private static final byte[] FILE = Bytes.of(20 << 20, 4);
    private static final Duration LONG = Duration.ofHours(2);

    private final Person ada = Person.ada();
    private final Person oli = Person.oli();
    private final String folder = "transfer-" + UUID.randomUUID();
    private final TestTime time;

    TransferTest(TestTime time) {
        this.time = time;
    }

    @Test
    void bringsAFileToItsDestinationAndReadsItBack() throws IOException {
        var recording = cached();
        var upload = oli.awaitUpload(recording);

        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(done.getString("verifiedAt")).isNotNull();
        assertThat(done.getLong("transferredBytes")).isEqualTo(FILE.length);
        assertThat(done.getInt("attempts")).isEqualTo(1);
        assertThat(done.getList("allowed")).isEmpty();
        assertThat(Files.readAllBytes(at(done.getString("object")))).isEqualTo(FILE);
        assertThat(unfinished()).isEmpty();
        var events = events(recording, 2);
        assertThat(Story.type(events.getLast())).isEqualTo(EventType.UPLOAD_VERIFIED);
        GoldenEvents.assertValid(EventType.UPLOAD_VERIFIED, events.getLast().value());
        assertThat(Story.version(events.getLast())).isGreaterThan(Story.version(events.getFirst()));
    }

    @Test
    void goesOnAfterACutWithWhatTheDestinationHolds() throws IOException {
        var cut = new AtomicBoolean(true);
        var recording = cached();
        LibraryStandIn.when(recording, first -> first == RANGE && cut.getAndSet(false) ? 0 : 206);
        var upload = oli.awaitUpload(recording);

        time.work();

        var failed = oli.upload(upload);
        assertThat(failed.getString("state")).isEqualTo("failed");
        assertThat(failed.getLong("transferredBytes")).isEqualTo(RANGE);
        assertThat(failed.getString("problem")).contains("The library does not answer");
        assertThat(failed.getString("nextAttemptAt")).isGreaterThan(time.now().toString());
        assertThat(failed.getList("allowed")).isEqualTo(List.of("retry", "cancel"));

        time.pass(Duration.ofSeconds(13));
        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(done.getString("problem")).isNull();
        assertThat(Files.readAllBytes(at(done.getString("object")))).isEqualTo(FILE);
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, RANGE, 2 * RANGE);
        GoldenEvents.assertValid(
                EventType.UPLOAD_FAILED, events(recording, 3).get(1).value());
    }

    @Test
    void takesOverFromAWorkerThatFellSilentAndLetsItChangeNothingLater() throws IOException {
        var recording = cached();
        var first = new AtomicBoolean(true);
        LibraryStandIn.when(recording, at -> {
            if (at == RANGE && first.getAndSet(false)) {
                // the first worker hangs here for longer than its lease; another one does the whole work meanwhile
                time.pass(Duration.ofSeconds(31));
                time.work();
            }
            return 206;
        });
        var upload = oli.awaitUpload(recording);

        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(done.getInt("attempts")).isEqualTo(2);
        assertThat(Files.readAllBytes(at(done.getString("object")))).isEqualTo(FILE);
        assertThat(events(recording, 2)).hasSize(2);
    }

    @Test
    void givesUpAfterSoManyFruitlessAttemptsUntilAPersonTriesAgain() {
        var recording = cached();
        LibraryStandIn.when(recording, first -> 503);
        var upload = oli.awaitUpload(recording);

        for (int attempt = 1; attempt <= 3; attempt++) {
            time.work();
            assertThat(oli.upload(upload).getInt("attempts")).isEqualTo(attempt);
            time.pass(LONG);
        }
        time.work();

        var exhausted = oli.upload(upload);
        assertThat(exhausted.getString("state")).isEqualTo("exhausted");
        assertThat(exhausted.getString("problem")).contains("The library could not give out the file (503)");
        assertThat(exhausted.getInt("attempts")).isEqualTo(3);
        GoldenEvents.assertValid(
                EventType.UPLOAD_FAILED, events(recording, 4).getLast().value());

        LibraryStandIn.when(recording, first -> 206);
        oli.call()
                .post("/api/uploads/" + upload + "/retry")
                .then()
                .statusCode(200)
                .body("state", equalTo("queued"));
        time.work();
        assertThat(oli.upload(upload).getString("state")).isEqualTo("verified");
        oli.call().post("/api/uploads/" + upload + "/retry").then().statusCode(409);
        oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(409);
    }

    @Test
    void doesNotTryAgainForAFileThatTheLibraryHasReplacedAndLeavesNothingOfIt() throws IOException {
        var recording = cached();
        LibraryStandIn.when(recording, first -> {
            LibraryStandIn.hold(recording, Bytes.of(100, 5));
            return 206;
        });
        var upload = oli.awaitUpload(recording);

        time.work();

        var over = oli.upload(upload);
        assertThat(over.getString("state")).isEqualTo("exhausted");
        assertThat(over.getString("problem")).contains("holds another file of this recording");
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void endsAtOnceAndClearsAwayWhenAPersonCancels() throws IOException {
        var recording = cached();
        var upload = oli.awaitUpload(recording);
        LibraryStandIn.when(recording, first -> {
            if (first == RANGE)
                oli.call().post("/api/uploads/" + upload + "/cancel").then().statusCode(200);
            return first == RANGE ? 503 : 206;
        });

        time.work();

        var cancelled = oli.upload(upload);
        assertThat(cancelled.getString("state")).isEqualTo("cancelled");
        assertThat(cancelled.getString("problem")).isEqualTo("Cancelled by oli.");
        assertThat(unfinished()).isEmpty();
        GoldenEvents.assertValid(
                EventType.UPLOAD_FAILED, events(recording, 2).getLast().value());

        LibraryStandIn.when(recording, first -> 206);
        oli.call().post("/api/uploads/" + upload + "/retry").then().statusCode(200);
        time.work();
        assertThat(oli.upload(upload).getString("state")).isEqualTo("verified");
    }

    @Test
    void saysThatADestinationHangsAndGoesOnOnceItAnswers() throws Exception {
        var recording = cached();
        LibraryStandIn.when(recording, first -> first == RANGE ? 503 : 206);
        var upload = oli.awaitUpload(recording);
        time.work();
        // whoever opens a named pipe hangs until somebody opens its other end
        var part = unfinished().getFirst();
        var aside = Files.move(part, part.resolveSibling("aside"));
        assertThat(new ProcessBuilder("mkfifo", part.toString()).start().waitFor())
                .isZero();
        LibraryStandIn.when(recording, first -> 206);

        time.pass(Duration.ofSeconds(13));
        time.work();
        assertThat(oli.upload(upload).getString("problem")).contains("did not answer within 20 s");
        time.pass(Duration.ofSeconds(13));
        time.work();
        assertThat(oli.upload(upload).getString("problem")).contains("an earlier request still waits");

        new FileInputStream(part.toFile()).close();
        Files.move(aside, part, StandardCopyOption.REPLACE_EXISTING);
        var destination = oli.upload(upload).getString("destinationId");
        eventually(() -> ada.call()
                .post("/api/destinations/" + destination + "/check")
                .then()
                .body("ok", equalTo(true)));
        time.pass(LONG);
        time.work();
        assertThat(oli.upload(upload).getString("state")).isEqualTo("verified");
        assertThat(LibraryStandIn.asked(recording)).containsExactly(0L, RANGE, RANGE, 2 * RANGE);
        assertThat(unfinished()).isEmpty();
    }

    @Test
    void takesAnotherNameWhenSomethingElseHasItsOwn() throws IOException {
        var recording = cached();
        var upload = oli.awaitUpload(recording);
        var wanted = at(oli.upload(upload).getString("object"));
        Files.createDirectories(wanted.getParent());
        Files.writeString(wanted, "somebody else's");

        time.work();

        var done = oli.upload(upload);
        assertThat(done.getString("state")).isEqualTo("verified");
        assertThat(done.getString("object")).endsWith(" " + Bytes.sha256(FILE).substring(0, 8) + ".mp3");
        assertThat(Files.readAllBytes(at(done.getString("object")))).isEqualTo(FILE);
        assertThat(wanted).hasContent("somebody else's");
    }

    @Test
    void findsAFileThatIsThereAlready() throws IOException {
        var recording = cached();
        var upload = oli.awaitUpload(recording);
        var wanted = at(oli.upload(upload).getString("object"));
        Files.createDirectories(wanted.getParent());
        Files.write(wanted, FILE);

        time.work();

        assertThat(oli.upload(upload).getString("state")).isEqualTo("verified");
        assertThat(LibraryStandIn.asked(recording)).isEmpty();
    }

    private UUID cached() {
        return Recordings.cached(FILE, "main", ada.policy(ada.directory(folder), "on_recording_cached"));
    }

    private Path at(String object) {
        return LibraryStandIn.roots().resolve(folder).resolve(object);
    }

    private List<Path> unfinished() throws IOException {
        try (var parts = Files.list(LibraryStandIn.roots().resolve(folder).resolve(".roomtone"))) {
            return parts.toList();
        }
    }

    private static List<ConsumerRecord<String, String>> events(UUID recording, int count) {
        try (var topic = new Topic("roomtone.uploads")) {
            eventually(() -> assertThat(Story.of(topic, recording)).hasSize(count));
            return Story.of(topic, recording);
        }
    }
}
