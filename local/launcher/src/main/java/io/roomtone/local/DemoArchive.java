package io.roomtone.local;

import io.roomtone.contracts.state.DestinationKind;
import io.roomtone.contracts.state.UploadTrigger;
import io.roomtone.local.client.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Where a stack for people can copy recordings to: a destination in its own data folder, a policy for copies by hand
/// and one for every recording that names it. Made once through the public API; whoever archives them is obeyed.
public final class DemoArchive {
    private DemoArchive() {}

    /// Its directory tells that it was made. The keys make it once, if a start ended in between.
    public static void prepare(Stack stack) {
        var directory = stack.uploads().resolve("archive");
        if (Files.exists(directory)) {
            return;
        }
        var destination = stack.as(Person.ADA)
                .post(
                        "/api/destinations",
                        Map.of(
                                "name", "Demo archive",
                                "kind", DestinationKind.DIRECTORY.slug(),
                                "directory", Map.of("path", directory.toString())),
                        "demo-archive")
                .path("destinationId")
                .asText();
        policy(stack, "Copy to the archive", UploadTrigger.MANUAL, destination);
        policy(stack, "Archive when recorded", UploadTrigger.ON_RECORDING_CACHED, destination);
        make(directory);
    }

    private static void policy(Stack stack, String name, UploadTrigger trigger, String destination) {
        stack.as(Person.ADA)
                .post(
                        "/api/upload-policies",
                        Map.of("name", name, "trigger", trigger.slug(), "destinationId", destination),
                        "demo-archive-" + trigger.slug());
    }

    private static void make(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(directory + " cannot be made", e);
        }
    }
}
