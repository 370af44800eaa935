package io.roomtone.upload.destination;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.roomtone.upload.testing.FrozenDisk;
import io.roomtone.upload.testing.LibraryStandIn;
import io.roomtone.upload.testing.Person;
import io.roomtone.upload.testing.UploadServiceTest;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// A share that hangs, and everybody else.
@UploadServiceTest
@EnabledIf("io.roomtone.upload.testing.FrozenDisk#possible")
class HungDirectoryTest {
    /// More than there are event loops or connections to the database.
    private static final int ASKING = 12;

    /// Long for a request, and short for a share that hangs.
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private final Person ada = Person.ada();

    @Test
    void holdsUpNobodyButThoseWhoAskForItAndThoseNotForLong() {
        var share = LibraryStandIn.roots().resolve("share-" + UUID.randomUUID());
        var known = ada.directory("known-" + UUID.randomUUID());
        try (var disk = FrozenDisk.at(share);
                var people = Executors.newFixedThreadPool(ASKING)) {
            disk.freeze();
            try {
                var asked = IntStream.range(0, ASKING)
                        .mapToObj(n -> CompletableFuture.supplyAsync(() -> make(share + "/" + n), people))
                        .toList();

                while (!asked.getFirst().isDone()) {
                    long began = System.nanoTime();
                    ada.call().get("/api/destinations/" + known).then().statusCode(200);
                    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
                }

                assertThat(asked).allSatisfy(one -> {
                    assertThat(one.join().statusCode()).isEqualTo(503);
                    assertThat(one.join().<String>path("type")).isEqualTo("/problems/destination-silent");
                    assertThat(one.join().<String>path("detail")).contains("did not answer within 2 s");
                });
            } finally {
                disk.thaw();
            }
            make(share + "/0").then().statusCode(201);
        }
    }

    private Response make(String path) {
        return ada.create(
                "/api/destinations", Map.of("name", "Share", "kind", "directory", "directory", Map.of("path", path)));
    }
}
