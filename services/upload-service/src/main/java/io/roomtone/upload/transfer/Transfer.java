package io.roomtone.upload.transfer;

import static io.roomtone.upload.transfer.Await.now;

import io.roomtone.upload.Destination;
import io.roomtone.upload.DestinationReader;
import io.roomtone.upload.Upload;
import io.roomtone.upload.place.PlaceException;
import io.roomtone.upload.place.Places;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// One item after another. Blocking, for threads that may hang.
@ApplicationScoped
public class Transfer {
    private static final Logger LOG = Logger.getLogger(Transfer.class);
    static final String OWN_FAULT = "The upload service met a fault of its own. Report what its log says.";

    private final Settlement settlement;
    private final Clearing clearing;
    private final DestinationReader destinations;
    private final Places places;
    private final Copier copier;
    private final Leases leases;

    Transfer(
            Settlement settlement,
            Clearing clearing,
            DestinationReader destinations,
            Places places,
            Copier copier,
            Leases leases) {
        this.settlement = settlement;
        this.clearing = clearing;
        this.destinations = destinations;
        this.places = places;
        this.copier = copier;
        this.leases = leases;
    }

    /// Takes one item, of whichever destination, as far as it goes.
    ///
    /// @return false when nothing was due
    /// @throws InterruptedException when this instance ends; the item was given back
    public boolean runOnce() throws InterruptedException {
        return runOnce(Lanes.open());
    }

    /// The same, for a worker that shares the lanes with others.
    boolean runOnce(Lanes lanes) throws InterruptedException {
        var upload = lanes.enter(full -> now(settlement.claim(full)));
        if (upload == null) return false;
        boolean worked = true;
        try {
            worked = run(upload);
            return true;
        } finally {
            lanes.leave(upload, worked);
        }
    }

    /// @return false when the destination did not do what it should
    private boolean run(Upload upload) throws InterruptedException {
        return switch (upload.state()) {
            case TRANSFERRING -> transfer(upload);
            case CANCELLED -> clearing.run(upload);
            case QUEUED, VERIFIED, FAILED, EXHAUSTED ->
                throw new IllegalStateException("upload " + upload.id() + " was claimed as " + upload.state());
        };
    }

    private boolean transfer(Upload upload) throws InterruptedException {
        try (var held = leases.of(upload)) {
            return attempt(upload, held);
        } catch (LeaseLostException e) {
            LOG.infof("transfer left to others: uploadId=%s token=%d", upload.id(), upload.token());
            now(settlement.left(upload));
            return true;
        }
    }

    private boolean attempt(Upload upload, HeldLease held) throws InterruptedException {
        try (var place = places.open(destination(upload))) {
            copier.copy(upload, place, held);
            now(settlement.verified(upload));
        } catch (LeaseLostException e) {
            throw e;
        } catch (InterruptedException e) {
            now(settlement.released(upload));
            throw e;
        } catch (SourceException e) {
            failed(upload, held, e, e.getMessage(), e.lasting());
        } catch (PlaceException e) {
            failed(upload, held, e, e.getMessage(), false);
            return false;
        } catch (RuntimeException e) {
            failed(upload, held, e, OWN_FAULT, false);
        }
        return true;
    }

    private void failed(Upload upload, HeldLease held, RuntimeException cause, String why, boolean lasting)
            throws InterruptedException {
        // an interrupted request fails like any other
        if (Thread.interrupted()) {
            now(settlement.released(upload));
            throw new InterruptedException();
        }
        LOG.warnf(
                cause,
                "transfer failed: uploadId=%s recordingId=%s",
                upload.id(),
                upload.file().recordingId());
        if (cause instanceof PlaceException place && place.nothingHeld()) held.drafted(upload.object(), null, 0);
        held.renew();
        now(settlement.failed(upload, why, held.transferred() > upload.transferredBytes(), lasting));
    }

    private Destination destination(Upload upload) throws InterruptedException {
        return now(destinations.find(upload.route().destinationId())).orElseThrow();
    }
}
