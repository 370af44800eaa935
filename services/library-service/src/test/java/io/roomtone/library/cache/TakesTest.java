package io.roomtone.library.cache;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.roomtone.contracts.event.EventType;
import io.roomtone.library.testing.Events;
import io.roomtone.library.testing.LibraryServiceTest;
import io.roomtone.library.testing.Sound;
import io.roomtone.library.testing.Story;
import org.junit.jupiter.api.Test;

@LibraryServiceTest
class TakesTest {
    private final Sound first = Sound.mp3(1);
    private final Sound second = Sound.mp3(2);

    @Test
    void keepsAZombiesAudioAndPlaysTheNewerTake() {
        var zombie = Story.begin();
        var newer = zombie.withTake(2);
        newer.deliver(second).then().statusCode(201);

        zombie.deliver(first).then().statusCode(201);

        assertThat(newer.played()).isEqualTo(second.bytes());
        newer.detail()
                .then()
                .body("cacheFile.takeId", equalTo(newer.take().toString()))
                .body("durationSeconds", equalTo(2.0f))
                .body("takeCount", equalTo(2))
                .body("takes.token", contains(2, 1))
                .body("takes.primary", contains(true, false))
                .body("takes[1].renditions[0].sha256", equalTo(first.sha256()));
        try (var events = new Events(newer)) {
            eventually(() -> assertThat(
                            events.of(EventType.RECORDING_UPDATED).getLast().takes())
                    .isEqualTo(2));
            assertThat(events.of(EventType.RECORDING_CACHED))
                    .singleElement()
                    .satisfies(cached -> assertThat(cached.cacheFile().token()).isEqualTo(2));
        }
    }

    @Test
    void saysSoWhenANewerTakeBecomesThePrimaryOne() {
        var old = Story.begin();
        var newer = old.withTake(2);
        old.deliver(first).then().statusCode(201);

        newer.deliver(second).then().statusCode(201);

        assertThat(newer.played()).isEqualTo(second.bytes());
        try (var events = new Events(newer)) {
            eventually(() -> assertThat(events.of(EventType.RECORDING_CACHED).stream()
                            .map(r -> r.cacheFile().token()))
                    .containsExactly(1L, 2L));
            assertThat(events.of(EventType.RECORDING_CACHED).getLast().takes()).isEqualTo(2);
        }
    }

    @Test
    void keepsTheSameBytesOfTwoTakesOnce() {
        var old = Story.begin();
        var newer = old.withTake(2);

        old.deliver(first).then().statusCode(201);
        newer.deliver(first).then().statusCode(201);

        newer.detail().then().body("takeCount", equalTo(2)).body("cacheFile.token", equalTo(2));
        assertThat(newer.played()).isEqualTo(first.bytes());
    }
}
