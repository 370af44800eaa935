package io.roomtone.upload.destination;

import io.roomtone.upload.Destination;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.Places;
import io.roomtone.upload.place.Probe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// Tries a destination.
@ApplicationScoped
class DestinationCheck {
    // blocks for as long as the destination takes: never on the threads that serve requests
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Places places;

    DestinationCheck(Places places) {
        this.places = places;
    }

    /// @param detail for a person: what works, or what is wrong and what to do about it
    public record Result(boolean ok, String detail) {}

    Uni<Result> run(Destination destination) {
        return Uni.createFrom().item(() -> tried(destination)).runSubscriptionOn(threads);
    }

    private Result tried(Destination destination) {
        try (var place = places.open(destination)) {
            Probe.run(place);
            return new Result(true, "A probe file was written, read back and deleted.");
        } catch (PlaceException e) {
            return new Result(false, e.getMessage());
        }
    }
}
