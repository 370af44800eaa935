package io.roomtone.upload.destination;

import io.roomtone.upload.Destination;
import io.roomtone.upload.place.PlaceConfig;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.PlaceThreads;
import io.roomtone.upload.place.Places;
import io.roomtone.upload.place.Probe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Tries a destination.
@ApplicationScoped
class DestinationCheck {
    private final Places places;
    private final PlaceThreads threads;
    private final PlaceConfig config;

    DestinationCheck(Places places, PlaceThreads threads, PlaceConfig config) {
        this.places = places;
        this.threads = threads;
        this.config = config;
    }

    /// @param detail for a person: what works, or what is wrong and what to do about it
    public record Result(boolean ok, String detail) {}

    Uni<Result> run(Destination destination) {
        return threads.run(() -> tried(destination), config.timeout())
                .onFailure(PlaceException.class)
                .recoverWithItem(e -> new Result(false, e.getMessage()));
    }

    private Result tried(Destination destination) {
        try (var place = places.open(destination)) {
            Probe.run(place);
            return new Result(true, "A probe file was written, read back and deleted.");
        }
    }
}
