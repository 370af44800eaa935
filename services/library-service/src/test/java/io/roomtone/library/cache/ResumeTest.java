package io.roomtone.library.cache;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.roomtone.library.FileStore;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.RawConnection;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@LibraryServiceTest
class ResumeTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int UNDERWAY = 512 << 10;

    @Inject
    FileStore files;

    @Inject
    Pool pool;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void goesOnWhereverTheConnectionWasCut(long seed) throws IOException {
        var random = new Random(seed);
        var story = Story.begin();
        var sound = Sound.wav(30);
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        int offset = 0;
        for (int cut = 0; cut < 5; cut++) {
            // more than can be on its way, so that every cut comes after some bytes were acknowledged
            int end = offset + UNDERWAY + 1 + random.nextInt(256 << 10);
            try (var connection =
                    offset == 0 ? RawConnection.put(story, sound) : RawConnection.patch(story, sound, offset)) {
                connection.send(sound.bytes(), offset, end);
                awaitBytes(story, end);
            }
            int next = offset(story);
            assertThat(next).as("nothing that was acknowledged is lost").isGreaterThan(offset);
            offset = next;
        }
        story.patch(sound, offset).then().statusCode(201).body("sha256", equalTo(sound.sha256()));

        assertThat(story.played()).isEqualTo(sound.bytes());
        assertNoPartsOf(story);
    }

    @Test
    void tellsThatAllIsThere() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.deliver(sound).then().statusCode(201);

        var head = story.head();

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Upload-Complete")).isEqualTo("?1");
        assertThat(head.header("Upload-Offset")).isEqualTo(String.valueOf(sound.bytes().length));
        assertThat(head.header("Repr-Digest")).isEqualTo(Story.reprDigest(sound.sha256()));
        story.patch(sound, 0).then().statusCode(200);
    }

    @Test
    void takesPiecesWithoutABreakToo() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        var bytes = sound.bytes();
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        story.patch(sound, 0, Arrays.copyOf(bytes, 1000), "?0")
                .then()
                .statusCode(204)
                .header("Upload-Offset", "1000")
                .header("Upload-Complete", "?0");
        story.patch(sound, 1000).then().statusCode(201);

        assertThat(story.played()).isEqualTo(bytes);
    }

    @Test
    void goesOnOnlyAtTheOffsetThatItHolds() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.patch(sound, 0, Arrays.copyOf(sound.bytes(), 1000), "?0").then().statusCode(204);

        for (long wrong : new long[] {0, 999, 1001}) {
            var response = story.patch(sound, wrong);
            assertProblem(response, 409, "offset-mismatch");
            assertThat(response.header("Upload-Offset")).isEqualTo("1000");
        }
    }

    @Test
    void keepsWhatCameWhenTheRestIsMissing() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        assertProblem(story.patch(sound, 0, Arrays.copyOf(sound.bytes(), 1000), "?1"), 400, "incomplete");

        assertThat(offset(story)).isEqualTo(1000);
    }

    @Test
    void refusesMoreThanWasAnnounced() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        assertProblem(
                story.patch(sound, 0, Arrays.copyOf(sound.bytes(), sound.bytes().length + 1), "?1"), 400, "invalid");
        story.put(sound.bytes()).then().statusCode(201);
    }

    @Test
    void keepsNothingOfResumedBytesWithAnotherDigest() {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        var flipped = sound.bytes().clone();
        flipped[500] ^= 1;
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.patch(sound, 0, Arrays.copyOf(flipped, 1000), "?0").then().statusCode(204);

        assertProblem(story.patch(sound, 1000), 400, "digest-mismatch");

        story.head().then().statusCode(404);
        assertNoPartsOf(story);
    }

    @Test
    void endsAWriterWhenAnotherGoesOn() throws IOException {
        var story = Story.begin();
        var sound = Sound.wav(4);
        int half = sound.bytes().length / 2;
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        try (var old = RawConnection.put(story, sound)) {
            old.send(sound.bytes(), 0, half);
            awaitBytes(story, half);
            int offset = offset(story);
            try (var newer = RawConnection.patch(story, sound, offset)) {
                int most = sound.bytes().length - 1000;
                newer.send(sound.bytes(), offset, most);
                // garbage from the old one must reach nobody
                old.send(new byte[sound.bytes().length - half], 0, sound.bytes().length - half);
                assertThat(old.status()).isEqualTo(409);
                newer.send(sound.bytes(), most, sound.bytes().length);
                assertThat(newer.status()).isEqualTo(201);
            }
        }

        assertThat(story.played()).isEqualTo(sound.bytes());
        assertNoPartsOf(story);
    }

    @Test
    void answersBothOfTwoWritersThatBringTheSame() throws IOException {
        var story = Story.begin();
        var sound = Sound.wav(2);
        int half = sound.bytes().length / 2;
        story.putManifest(story.manifest(sound)).then().statusCode(201);

        try (var first = RawConnection.put(story, sound)) {
            first.send(sound.bytes(), 0, half);
            awaitBytes(story, half);
            story.put(sound.bytes()).then().statusCode(201);
            first.send(sound.bytes(), half, sound.bytes().length);
            assertThat(first.status()).isEqualTo(200);
        }

        assertThat(story.played()).isEqualTo(sound.bytes());
        assertNoPartsOf(story);
    }

    @Test
    void finishesAfterACrashBetweenRenameAndCommit() throws IOException {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.patch(sound, 0, Arrays.copyOf(sound.bytes(), 1000), "?0").then().statusCode(204);
        var renamed = Files.write(files.part(files.newPartName()), sound.bytes());
        files.keep(renamed, sound.sha256());
        var parts = parts(story);
        execute("update upload set offset_bytes = total_bytes where take_id = $1", story);
        files.deleteParts(parts);

        assertThat(offset(story)).isEqualTo(sound.bytes().length);
        story.patch(sound, sound.bytes().length).then().statusCode(201);

        assertThat(story.played()).isEqualTo(sound.bytes());
    }

    @Test
    void startsOverWhenAcknowledgedBytesAreGone() throws IOException {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.patch(sound, 0, Arrays.copyOf(sound.bytes(), 1000), "?0").then().statusCode(204);

        files.deleteParts(parts(story));

        story.head().then().statusCode(404);
        story.put(sound.bytes()).then().statusCode(201);
    }

    @Test
    void clearsPartsAwayWhenDeliveryStartsOver() throws IOException {
        var story = Story.begin();
        var sound = Sound.mp3(1);
        story.putManifest(story.manifest(sound)).then().statusCode(201);
        story.patch(sound, 0, Arrays.copyOf(sound.bytes(), 1000), "?0").then().statusCode(204);
        var old = parts(story);

        story.put(sound.bytes()).then().statusCode(201);

        assertThat(old)
                .isNotEmpty()
                .allSatisfy(part -> assertThat(files.part(part)).doesNotExist());
    }

    private static int offset(Story story) {
        var head = story.head();
        if (head.statusCode() == 404) return 0;
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("Upload-Complete")).isEqualTo("?0");
        return Integer.parseInt(head.header("Upload-Offset"));
    }

    // what lacks less than that is in a buffer on the way to the disk
    private void awaitBytes(Story story, int end) {
        eventually(() -> assertThat(acknowledged(story)).isGreaterThanOrEqualTo(end - UNDERWAY));
    }

    private long acknowledged(Story story) {
        var rows = pool.preparedQuery("select offset_bytes from upload where take_id = $1")
                .execute(Tuple.of(story.take()))
                .await()
                .atMost(LIMIT);
        for (var row : rows) return row.getLong(0);
        throw new AssertionError("no upload yet");
    }

    private List<String> parts(Story story) {
        var rows = pool.preparedQuery("select part_files from upload where take_id = $1")
                .execute(Tuple.of(story.take()))
                .await()
                .atMost(LIMIT);
        for (var row : rows) return List.of(row.getArrayOfStrings(0));
        return List.of();
    }

    private void execute(String statement, Story story) {
        pool.preparedQuery(statement).execute(Tuple.of(story.take())).await().atMost(LIMIT);
    }

    // neither parts of this story nor any that belong to no delivery at all
    private void assertNoPartsOf(Story story) {
        assertThat(parts(story)).isEmpty();
        eventually(() -> assertThat(files.part(".").toFile().list()).isSubsetOf(expectedParts()));
    }

    private List<String> expectedParts() {
        return pool.query("select unnest(part_files) from upload").execute().await().atMost(LIMIT).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private static void assertProblem(Response response, int status, String slug) {
        response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
    }
}
