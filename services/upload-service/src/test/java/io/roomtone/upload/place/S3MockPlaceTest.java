package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.roomtone.upload.testing.Bytes;
import io.roomtone.upload.testing.S3Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3MockPlaceTest extends S3Conformance {
    private static S3Server server;

    @BeforeAll
    static void start() {
        server = S3Server.s3mock();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    S3Server server() {
        return server;
    }

    /// This server deletes the object under a name when an unfinished upload to that name is aborted (seen with
    /// 5.2.0), which S3 does not. That ours is refused is all that can be seen here.
    @Test
    @Override
    void neverTakesTheNameOfAnotherFile() {
        var copy = copy(RECORDING);
        lay(copy.object(), Bytes.of(RECORDING.length, 9));
        try (var place = place();
                var draft = place.draft(copy, null)) {
            appendRest(draft, RECORDING);

            assertThat(draft.publish()).isEqualTo(Presence.OTHER);
        }
    }

    /// For the same reason it loses parts of another unfinished upload to that name, which S3 does not. That the
    /// other one stays listed is all that can be seen here.
    @Test
    @Override
    void goesOnUndisturbedWhenAnEarlierBeginningIsClearedAway() {
        var copy = copy(RECORDING);
        try (var place = place();
                var earlier = place.draft(copy, null);
                var later = place.draft(copy, null)) {
            place.discard(copy, earlier.session());

            assertThat(place.unfinished(copy)).containsExactly(later.session());
        }
    }
}
