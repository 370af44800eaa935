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
            probe(place, copy, draft, bytes);
        }
        if (place.compare(copy) == Presence.NOTHING) return;
        throw new PlaceException(
                "The destination took a probe file and did not delete it: " + copy.object() + ".", null);
    }

    private static void probe(Place place, Copy copy, Draft draft, byte[] bytes) {
        try {
            draft.append(bytes);
            // a transfer has to find what an earlier one left
            if (!place.unfinished(copy).contains(draft.session())) throw hidden();
            if (draft.publish() == Presence.SAME) place.remove(copy);
        } catch (PlaceException e) {
            discard(place, copy, draft, e);
            throw e;
        }
    }

    private static void discard(Place place, Copy copy, Draft draft, PlaceException cause) {
        try {
            place.discard(copy, draft.session());
        } catch (PlaceException e) {
            cause.addSuppressed(e);
        }
    }

    private static PlaceException hidden() {
        return new PlaceException(
                "The destination does not list unfinished copies, so that those of a transfer that was cut off would stay"
                        + " there for ever. Allow the access key to list multipart uploads.",
                null);
    }
}
