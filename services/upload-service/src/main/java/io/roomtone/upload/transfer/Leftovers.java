package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import io.roomtone.upload.place.Copy;
import io.roomtone.upload.place.Place;
import java.util.ArrayList;
import java.util.List;

/// Unfinished copies that nobody goes on with: of a worker that died before it had written down what it began,
/// of a request whose answer was lost, of a name that another file took, of an upload that was cancelled.
final class Leftovers {
    private Leftovers() {}

    /// Clears away what attempts of this upload began, under whichever name.
    ///
    /// @param except the session that is gone on with; null = none
    /// @throws LeaseLostException when this worker may not go on
    /// @throws io.roomtone.upload.place.PlaceException when the place does not do what it should
    static void clear(Upload upload, Place place, HeldLease lease, String except) throws InterruptedException {
        for (var copy : CopyNames.all(upload)) clear(copy, begun(upload, copy, place, except), place, lease);
    }

    // The order is the fence: a worker with a newer lease can have begun what is found only if this one has lost its
    // own, and that is asked after the look. What is begun after the look is not among the sessions, each of which is
    // given once.
    private static void clear(Copy copy, List<String> found, Place place, HeldLease lease) throws InterruptedException {
        if (found.isEmpty()) return;
        var others = lease.othersSessions(found);
        for (var session : found) if (!others.contains(session)) place.discard(copy, session);
    }

    private static List<String> begun(Upload upload, Copy copy, Place place, String except) {
        var sessions = new ArrayList<>(place.unfinished(copy));
        boolean recorded = upload.session() != null && copy.object().equals(upload.object());
        if (recorded && !sessions.contains(upload.session())) sessions.add(upload.session());
        sessions.remove(except);
        return sessions;
    }
}
