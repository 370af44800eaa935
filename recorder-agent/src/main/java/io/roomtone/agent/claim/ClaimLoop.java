package io.roomtone.agent.claim;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Moment;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.call.NodeCalls;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.Spool;
import io.roomtone.agent.spool.Take;
import io.roomtone.agent.spool.TakeStory;
import io.roomtone.contracts.agent.ClaimReply;
import io.roomtone.contracts.agent.ClaimRequest;
import io.roomtone.contracts.agent.HeldJob;
import io.roomtone.contracts.agent.Signal;
import io.roomtone.contracts.agent.WorkOrder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Asks for work, and for what people want of the work in hand.
public final class ClaimLoop {
    private static final Logger LOG = Logger.getLogger(ClaimLoop.class);
    private static final Duration ANSWER = Duration.ofSeconds(10);

    private final AgentConfig.Report config;
    private final NodeCalls calls;
    private final NodeClock clock;
    private final ServerClock serverClock;
    private final Spool spool;
    private final DiskRoom room;

    public ClaimLoop(
            AgentConfig.Report config,
            NodeCalls calls,
            NodeClock clock,
            ServerClock serverClock,
            Spool spool,
            DiskRoom room) {
        this.config = config;
        this.calls = calls;
        this.clock = clock;
        this.serverClock = serverClock;
        this.spool = spool;
        this.room = room;
    }

    /// One poll. A take that it brings is durable when `begin` hears of it.
    public void runOnce(Consumer<Take> begin) throws IOException, InterruptedException {
        var request = new ClaimRequest(holding(), free());
        var path = calls.node("/claim?wait=" + config.claimWait().toSeconds() + "s");
        var reply = calls.call(
                "POST", path, request, ClaimReply.class, config.claimWait().plus(ANSWER));

        var came = clock.now();

        if (reply.signals() != null) {
            for (var signal : reply.signals()) {
                hear(signal);
            }
        }
        if (reply.workOrder() != null) {
            begin.accept(keep(reply.workOrder(), came));
        } else {
            serverClock.caughtUp();
        }
    }

    private Take keep(WorkOrder order, Moment came) throws IOException {
        var take = spool.open(order, came, serverClock.offsetMillis());
        LOG.infof(
                "claimed %s token=%d interface=%s startsInMillis=%d",
                take, order.token(), order.target().systemRef(), order.startsInMillis());
        return take;
    }

    private void hear(Signal signal) throws IOException {
        for (var take : spool.takes()) {
            if (take.order().jobId().equals(signal.jobId()) && take.signal(signal.kind())) {
                LOG.infof("signal heard %s signal=%s", take, signal.kind().slug());
            }
        }
    }

    private List<HeldJob> holding() {
        return spool.takes().stream()
                .filter(take -> isHeld(take.story()))
                .map(take -> new HeldJob(
                        take.order().jobId(),
                        take.order().token(),
                        take.story().signal().isPresent()))
                .toList();
    }

    /// Whether the control plane still hears of this job from us.
    private static boolean isHeld(TakeStory story) {
        return !story.told() && !story.leaseLost();
    }

    private int free() throws IOException {
        if (room.look() != DiskRoom.Level.ENOUGH) {
            return 0;
        }
        // what only waits for its delivery takes up disk, which was looked at above, and nothing else
        long begunOrAhead = spool.takes().stream()
                .map(Take::story)
                .filter(story -> isHeld(story) && story.captureEnded().isEmpty())
                .count();
        return (int) Math.max(0, config.maximumJobs() - begunOrAhead);
    }
}
