package io.roomtone.upload.place;

import java.util.List;
import java.util.function.Supplier;

/// A place of which each request is given up when it hangs.
final class PatientPlace implements Place {
    private final Place place;
    private final Patience patience;

    private PatientPlace(Place place, Patience patience) {
        this.place = place;
        this.patience = patience;
    }

    /// @param opening may hang as well
    /// @param patience is closed with the place
    /// @throws PlaceException when it cannot be opened, or hangs
    static Place open(Supplier<Place> opening, Patience patience) {
        try {
            return new PatientPlace(patience.ask(opening), patience);
        } catch (RuntimeException e) {
            patience.close();
            throw e;
        }
    }

    @Override
    public Presence compare(Copy copy) {
        return patience.ask(() -> place.compare(copy));
    }

    @Override
    public Draft draft(Copy copy, String session) {
        return new PatientDraft(patience.ask(() -> place.draft(copy, session)), patience);
    }

    @Override
    public List<String> unfinished(Copy copy) {
        return patience.ask(() -> place.unfinished(copy));
    }

    @Override
    public void discard(Copy copy, String session) {
        patience.ask(() -> {
            place.discard(copy, session);
            return null;
        });
    }

    @Override
    public void remove(Copy copy) {
        patience.ask(() -> {
            place.remove(copy);
            return null;
        });
    }

    @Override
    public void close() {
        patience.last(place::close);
        patience.close();
    }
}
