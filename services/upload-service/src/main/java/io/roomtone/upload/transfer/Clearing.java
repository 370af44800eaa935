package io.roomtone.upload.transfer;

import static io.roomtone.upload.transfer.Await.now;

import io.roomtone.upload.DestinationReader;
import io.roomtone.upload.Upload;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Clears away what cancelled uploads left unfinished: under a lease and with waits, like a transfer.
@ApplicationScoped
class Clearing {
    private static final Logger LOG = Logger.getLogger(Clearing.class);

    private final Settlement settlement;
    private final DestinationReader destinations;
    private final Places places;
    private final Leases leases;

    Clearing(Settlement settlement, DestinationReader destinations, Places places, Leases leases) {
        this.settlement = settlement;
        this.destinations = destinations;
        this.places = places;
        this.leases = leases;
    }

    /// @return false when the destination did not do what it should
    /// @throws InterruptedException when this instance ends; another one goes on when the lease is over
    boolean run(Upload cancelled) throws InterruptedException {
        try (var held = leases.of(cancelled)) {
            return attempt(cancelled, held);
        } catch (LeaseLostException e) {
            LOG.infof("clearing left to others: uploadId=%s token=%d", cancelled.id(), cancelled.token());
            return true;
        }
    }

    private boolean attempt(Upload cancelled, HeldLease held) throws InterruptedException {
        var destination =
                now(destinations.find(cancelled.route().destinationId())).orElseThrow();
        try (var place = places.open(destination)) {
            Leftovers.clear(cancelled, place, held, null);
            now(settlement.cleared(cancelled));
        } catch (LeaseLostException e) {
            throw e;
        } catch (PlaceException e) {
            failed(cancelled, e, e.getMessage());
            return false;
        } catch (RuntimeException e) {
            failed(cancelled, e, Transfer.OWN_FAULT);
        }
        return true;
    }

    private void failed(Upload cancelled, RuntimeException cause, String why) throws InterruptedException {
        // an interrupted request fails like any other
        if (Thread.interrupted()) throw new InterruptedException();
        LOG.warnf(cause, "unfinished copy stays for now: uploadId=%s", cancelled.id());
        now(settlement.uncleared(cancelled, why));
    }
}
