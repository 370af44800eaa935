package io.roomtone.upload.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlaceThreadsTest {
    private static final Duration AT_ONCE = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PlaceThreads threads = new PlaceThreads();
    private final CountDownLatch answers = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        answers.countDown();
    }

    @Test
    void waitNoLongerThanTheLimitForAPlaceThatHangs() {
        assertThatThrownBy(() -> threads.run(this::hang, AT_ONCE).await().atMost(LONG))
                .isInstanceOf(PlaceException.class)
                .hasMessageContaining("did not answer within");
    }

    @Test
    void refuseMoreOnceManyHang() {
        var waiting = new ArrayList<CompletableFuture<String>>();
        for (int n = 0; n < 16; n++) {
            waiting.add(threads.run(this::hang, LONG).subscribeAsCompletionStage());
        }

        assertThatThrownBy(() -> threads.run(this::hang, LONG).await().atMost(LONG))
                .isInstanceOf(PlaceException.class)
                .hasMessageContaining("Too many requests wait");

        answers.countDown();
        assertThat(waiting).allSatisfy(one -> assertThat(one.join()).isEqualTo("answered"));
    }

    @Test
    void tellWhatThePlaceSays() {
        var failed = threads.<String>run(
                        () -> {
                            throw new PlaceException("The destination is full.", null);
                        },
                        LONG)
                .subscribeAsCompletionStage();

        assertThatThrownBy(failed::join)
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("The destination is full.");
    }

    private String hang() {
        try {
            answers.await();
            return "answered";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
