package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import io.roomtone.upload.place.Copy;
import io.roomtone.upload.place.Draft;
import io.roomtone.upload.place.Place;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.Presence;
import jakarta.enterprise.context.ApplicationScoped;

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
        for (var copy : CopyNames.choices(upload)) {
            var presence = place.compare(copy);
            if (presence == Presence.NOTHING) presence = send(upload, copy, place, session, lease);
            else if (presence == Presence.SAME) Leftovers.clear(upload, place, lease, null);
            if (presence == Presence.SAME) {
                lease.drafted(copy.object(), null, copy.sizeBytes());
                return;
            }
            // an unfinished copy belongs to its name
            session = null;
        }
        throw new PlaceException(
                "Other files have both names that this copy could have: " + upload.object()
                        + " and one with its digest. Move one of them away.",
                null);
    }

    private Presence send(Upload upload, Copy copy, Place place, String session, HeldLease lease)
            throws InterruptedException {
        try (var draft = place.draft(copy, session)) {
            record(copy, session, draft, place, lease);
            fill(upload, copy, draft, place, lease);
            Leftovers.clear(upload, place, lease, draft.session());
            // a person may have cancelled since the last renewal
            lease.renew();
            return draft.publish();
        }
    }

    private void fill(Upload upload, Copy copy, Draft draft, Place place, HeldLease lease) throws InterruptedException {
        try {
            while (draft.wanted() > 0) {
                draft.append(library.read(upload.file(), draft.held(), draft.wanted()));
                lease.transferred(draft.held());
                lease.require();
            }
        } catch (SourceException e) {
            // the rest of this file will never come
            if (e.lasting()) place.discard(copy, draft.session());
            throw e;
        }
    }

    // whoever may not write down what it began clears it away: nobody else knows of it
    private static void record(Copy copy, String session, Draft draft, Place place, HeldLease lease)
            throws InterruptedException {
        try {
            lease.drafted(copy.object(), draft.session(), draft.held());
        } catch (LeaseLostException e) {
            if (!draft.session().equals(session)) place.discard(copy, draft.session());
            throw e;
        }
    }
}
