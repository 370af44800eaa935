package io.roomtone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(WithWorld.class)
@FirstReliableRecording
class RepeatedPostTest {
    private final World world;

    RepeatedPostTest(World world) {
        this.world = world;
    }

    @Test
    void theSamePostAtTheSameTimeMakesOneJob() {
        var enrolment = world.ada().enrol("repeated-" + System.nanoTime(), "main");
        var node = HandAgent.enrolled(world.frontDoor(), enrolment.enrolmentToken())
                .nodeId();
        var start = Api.Start.of(node, null, world.oli().profile("WAV"), "once");
        var key = UUID.randomUUID().toString();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 4)
                    .mapToObj(i ->
                            CompletableFuture.supplyAsync(() -> world.oli().create("/api/jobs", start, key), threads))
                    .toList();

            var jobs = calls.stream()
                    .map(call -> call.join().as(201, Api.Job.class).jobId())
                    .distinct();
            assertThat(jobs).hasSize(1);
        }
        var list = world.oli().get("/api/jobs?nodeId=" + node).expect(200).json();
        assertThat(list.get("total").asInt()).isEqualTo(1);
        var another = world.oli().create("/api/jobs", start.seconds(5), key);
        assertThat(another.status()).as("another request under the same key").isEqualTo(422);
    }
}
