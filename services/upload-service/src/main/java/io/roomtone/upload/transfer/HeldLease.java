package io.roomtone.upload.transfer;

import io.roomtone.upload.Upload;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// A lease while its worker is at it, renewed beside the work: one range may take longer than a lease
/// lasts.
final class HeldLease implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(HeldLease.class);

    private final Upload upload;
    private final ClaimStore claims;
    private final Duration length;
    private final Clock clock;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile long transferredBytes;
    private volatile boolean lost;

    HeldLease(Upload upload, ClaimStore claims, Duration length, Clock clock) {
        this.upload = upload;
        this.claims = claims;
        this.length = length;
        this.clock = clock;
        transferredBytes = upload.transferredBytes();
        Thread.ofVirtual().name("lease-" + upload.id()).start(this::keep);
    }

    /// @throws LeaseLostException when this worker may not go on
    void require() {
        if (lost) throw new LeaseLostException();
    }

    /// The destination holds so much; others see it with the next renewal.
    void transferred(long bytes) {
        transferredBytes = bytes;
    }

    long transferred() {
        return transferredBytes;
    }

    /// The destination has begun a copy under this name.
    ///
    /// @throws LeaseLostException when this worker may not go on
    void drafted(String object, String session, long held) throws InterruptedException {
        transferred(held);
        if (!Await.now(claims.drafted(upload, object, session, held))) lost = true;
        require();
    }

    /// Those of the sessions that other uploads go on with.
    ///
    /// @throws LeaseLostException when this worker may not go on
    Set<String> othersSessions(List<String> sessions) throws InterruptedException {
        var others = Await.now(claims.othersSessions(upload, sessions));
        if (others.isEmpty()) lost = true;
        require();
        return others.orElseThrow();
    }

    /// Writes down now what a renewal would, so that whoever looks next sees it.
    ///
    /// @throws LeaseLostException when this worker may not go on
    void renew() throws InterruptedException {
        if (!Await.now(claims.renew(upload, clock.instant().plus(length), transferredBytes))) lost = true;
        require();
    }

    @Override
    public void close() {
        over.countDown();
    }

    private void keep() {
        try {
            while (!over.await(length.toMillis() / 3, TimeUnit.MILLISECONDS)) renewOrGoOn();
        } catch (LeaseLostException e) {
            LOG.infof("lease lost: uploadId=%s token=%d", upload.id(), upload.token());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    // the database may be back before the lease ends; if not, another worker's token decides
    private void renewOrGoOn() throws InterruptedException {
        try {
            renew();
        } catch (LeaseLostException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warnf("lease not renewed: uploadId=%s problem=%s", upload.id(), e);
        }
    }
}
