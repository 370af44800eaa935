package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import io.roomtone.upload.place.Copy;
import io.roomtone.upload.place.Place;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.Presence;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Brings the bytes of one file to one place.
@ApplicationScoped
class Copier {
    private final LibrarySource library;

    Copier(LibrarySource library) {
        this.library = library;
    }

    /// Returns when the place holds the bytes, read back.
    ///
    /// @throws LeaseLostException when this worker may not go on
    /// @throws PlaceException when the place does not do what it should
    /// @throws SourceException when the library does not give out the file
    void copy(Upload upload, Place place, HeldLease lease) throws InterruptedException {
        var session = upload.session();
        for (var copy : names(upload)) {
            var presence = place.compare(copy);
            if (presence == Presence.NOTHING) presence = send(upload, copy, place, session, lease);
            if (presence == Presence.SAME) {
                lease.drafted(copy.object(), null, copy.sizeBytes());
                return;
            }
            // an unfinished copy belongs to its name
            session = null;
        }
        throw new PlaceException(
                "Other files have both names that this copy could have: " + upload.object()
                        + " and one with its digest. Move one of them away; it is tried again.",
                null);
    }

    private Presence send(Upload upload, Copy copy, Place place, String session, HeldLease lease)
            throws InterruptedException {
        try (var draft = place.draft(copy, session)) {
            lease.drafted(copy.object(), draft.session(), draft.held());
            while (draft.wanted() > 0) {
                draft.append(library.read(upload.file(), draft.held(), draft.wanted()));
                lease.transferred(draft.held());
                lease.require();
            }
            return draft.publish();
        }
    }

    /// The name that was decided, and the one to take when another file has it.
    private static List<Copy> names(Upload upload) {
        var file = upload.file();
        var first = new Copy(upload.id(), upload.object(), file.sizeBytes(), file.sha256(), file.mediaType());
        return List.of(first, first.named(withDigest(upload.object(), file.sha256())));
    }

    private static String withDigest(String object, String sha256) {
        int dot = object.lastIndexOf('.');
        var digest = " " + sha256.substring(0, 8);
        var stem = object.substring(0, dot);
        return stem.endsWith(digest) ? object : stem + digest + object.substring(dot);
    }
}
