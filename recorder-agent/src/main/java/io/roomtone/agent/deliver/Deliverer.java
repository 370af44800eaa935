package io.roomtone.agent.deliver;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Backoff;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.call.ControlPlane;
import io.roomtone.agent.call.Refused;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.Manifest;
import io.roomtone.contracts.problem.ProblemSlug;
import io.roomtone.contracts.state.FailureReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Delivers rendered takes until the library has given its receipt for the whole digest.
public final class Deliverer {
    private static final Logger LOG = Logger.getLogger(Deliverer.class);

    private final AgentConfig.Retry retry;
    private final ControlPlane controlPlane;
    private final NodeClock clock;

    public Deliverer(AgentConfig.Retry retry, ControlPlane controlPlane, NodeClock clock) {
        this.retry = retry;
        this.controlPlane = controlPlane;
        this.clock = clock;
    }

    /// What the library refused for good in an earlier run of the agent is owed again.
    public void resume(Take take) throws IOException {
        if (take.story().refused().isPresent() && take.story().receipt().isEmpty()) {
            take.append(new JournalEntry.RefusalDoubted(clock.now()));
        }
    }

    /// Returns when the journal says `delivered`, `delivery-refused` or `rendition-damaged`.
    public void deliver(Take take) throws IOException, InterruptedException {
        var backoff = Backoff.of(retry);
        var manifest = take.manifest();
        var upload = new Upload(controlPlane, take.order(), manifest, rendition(take));
        boolean intact = upload.isIntact();
        while (isOwed(take) && intact) {
            try {
                receive(take, manifest, attempt(take, upload, backoff));
            } catch (Refused e) {
                refused(take, e, backoff);
                intact = !e.is(ProblemSlug.DIGEST_MISMATCH) || upload.isIntact();
            } catch (IOException e) {
                broken(take, upload.acknowledged(), e, backoff.next());
            }
        }
        if (!intact) {
            LOG.errorf("the rendition is damaged and will be rendered again %s", take);
            take.append(new JournalEntry.RenditionDamaged(clock.now()));
        }
    }

    private static boolean isOwed(Take take) {
        return take.story().receipt().isEmpty() && take.story().refused().isEmpty();
    }

    private static Path rendition(Take take) {
        return take.file(take.story().rendered().orElseThrow().file());
    }

    private DeliveryReceipt attempt(Take take, Upload upload, Backoff backoff)
            throws IOException, InterruptedException {
        upload.sendManifest();
        if (take.story().deliveryStarted()) {
            long before = upload.acknowledged();
            if (upload.askOffset() > before) {
                backoff.reset();
            }
        } else {
            take.append(new JournalEntry.DeliveryStarted(clock.now()));
        }
        return upload.sendRest();
    }

    private void receive(Take take, Manifest manifest, DeliveryReceipt receipt) throws IOException {
        var rendition = manifest.rendition();
        if (receipt == null
                || !rendition.sha256().equals(receipt.sha256())
                || rendition.sizeBytes() != receipt.sizeBytes()) {
            throw new IOException("The library's receipt is not for what was sent: " + receipt);
        }
        take.append(new JournalEntry.Delivered(clock.now(), receipt));
        LOG.infof("delivered %s sha256=%s", take, receipt.sha256());
        take.freeAudio();
    }

    private void refused(Take take, Refused problem, Backoff backoff) throws IOException, InterruptedException {
        if (isForGood(problem)) {
            LOG.errorf(
                    "the library refuses this take; it stays in the spool %s problem=%s", take, problem.getMessage());
            take.append(new JournalEntry.DeliveryRefused(clock.now(), problem.slug(), problem.getMessage()));
            take.append(new JournalEntry.Failed(
                    clock.now(), FailureReason.AGENT_ERROR, "delivery refused: " + problem.getMessage()));
        } else {
            // A revoked node is for a person to mend; anything else is over after a look at the offset, or will pass.
            broken(take, 0, problem, problem.ofTheNode() ? retry.refused() : backoff.next());
        }
    }

    private static boolean isForGood(Refused problem) {
        return problem.is(ProblemSlug.DELIVERY_CONFLICT)
                || problem.is(ProblemSlug.NOT_AUDIO)
                || problem.is(ProblemSlug.INVALID)
                || problem.status() == 413;
    }

    private void broken(Take take, long offset, IOException problem, Duration pause)
            throws IOException, InterruptedException {
        LOG.warnf("delivery broke off and will go on %s problem=%s", take, problem);
        take.append(new JournalEntry.DeliveryBroken(clock.now(), offset, String.valueOf(problem.getMessage())));
        Thread.sleep(pause);
    }
}
