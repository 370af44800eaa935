package io.roomtone.upload.place;

import static io.roomtone.kit.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// A directory that answers, and one that does not: whoever opens a named pipe hangs until somebody opens its other
/// end, just as on a disk that is frozen.
class PatientPlaceTest extends DirectoryPlaceTest {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    private final AtomicInteger hanging = new AtomicInteger();

    @Override
    Place place() {
        return patient(new Patience(LONG, hanging));
    }

    @Test
    void isGivenUpWhenItHangsAndNotAskedAgainUntilItWakes() throws Exception {
        var copy = copy(RECORDING);
        var session = copy.owner() + ".0.part";
        try (var place = patient(new Patience(AT_ONCE, hanging))) {
            var pipe = directory.resolve(".roomtone").resolve(session);
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                    .isZero();

            assertThatThrownBy(() -> place.draft(copy, session))
                    .isInstanceOf(PlaceException.class)
                    .hasMessageContaining("did not answer within");
            assertThatThrownBy(() -> place.compare(copy)).hasMessageContaining("did not answer within");
            assertThatThrownBy(this::place)
                    .isInstanceOf(PlaceException.class)
                    .hasMessageContaining("an earlier request still waits");

            new FileInputStream(pipe.toFile()).close();
            eventually(() -> assertThat(hanging).hasValue(0));
            Files.delete(pipe);
        }
        try (var place = place()) {
            assertThat(place.compare(copy)).isEqualTo(Presence.NOTHING);
        }
    }

    @Test
    void isWaitedForAsLongAsSomethingMovesThere() {
        var patience = new Patience(Duration.ofSeconds(2), hanging);
        try (patience) {
            assertThat(patience.ask(() -> busyFor(Duration.ofSeconds(5), patience)))
                    .isEqualTo("done");
        }
    }

    @Test
    void doesNotGoOnWithWhatHungWhenItWakes() throws Exception {
        var wakes = new CountDownLatch(1);
        var ended = new CompletableFuture<Throwable>();
        try (var patience = new Patience(AT_ONCE, hanging)) {
            assertThatThrownBy(() -> patience.ask(() -> {
                        hang(wakes);
                        return ended.complete(catchThrowable(patience::moves));
                    }))
                    .isInstanceOf(PlaceException.class);

            wakes.countDown();

            assertThat(ended.get(LONG.toSeconds(), TimeUnit.SECONDS)).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void isLeftAtOnceWhenTheInstanceEnds() {
        var wakes = new CountDownLatch(1);
        try (var patience = new Patience(LONG, hanging)) {
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> patience.ask(() -> hang(wakes))).isInstanceOf(PlaceException.class);

            assertThat(Thread.interrupted()).isTrue();
            wakes.countDown();
        }
    }

    private Place patient(Patience patience) {
        return PatientPlace.open(
                () -> {
                    try {
                        DirectoryPlace.prepare(directory);
                        return new DirectoryPlace(directory.toRealPath(), CHUNK, patience::moves);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                patience);
    }

    private static String busyFor(Duration length, Patience patience) {
        long until = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < until) {
            patience.moves();
            Thread.onSpinWait();
        }
        return "done";
    }

    private static Void hang(CountDownLatch wakes) {
        try {
            wakes.await();
            return null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
