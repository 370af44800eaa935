package io.roomtone.upload.place;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.kit.Uuid7;

/// Really writes, reads back and takes away a small copy.
public final class Probe {
    private Probe() {}

    /// @throws PlaceException when one of these fails
    public static void run(Place place) {
        var id = Uuid7.next();
        var bytes = ("Roomtone tried this destination: " + id + "\n").getBytes(UTF_8);
        var digest = new Digest();
        digest.add(bytes, bytes.length);
        var copy = new Copy(id, "roomtone-check-" + id + ".txt", bytes.length, digest.hex(), "text/plain");
        try (var draft = place.draft(copy, null)) {
            draft.append(bytes);
            if (draft.publish() == Presence.SAME) place.remove(copy);
        }
        if (place.compare(copy) == Presence.NOTHING) return;
        throw new PlaceException(
                "The destination took a probe file and did not delete it: " + copy.object() + ".", null);
    }
}
