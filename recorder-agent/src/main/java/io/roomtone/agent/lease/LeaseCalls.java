package io.roomtone.agent.lease;

import io.roomtone.agent.NodeClock;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.call.NodeCalls;
import io.roomtone.agent.call.Refused;
import io.roomtone.agent.spool.JournalEntry;
import io.roomtone.agent.spool.Take;
import io.roomtone.contracts.agent.DeliveryReceipt;
import io.roomtone.contracts.agent.FailureReport;
import io.roomtone.contracts.agent.HealthEventReport;
import io.roomtone.contracts.agent.LeasePhase;
import io.roomtone.contracts.agent.LeaseRenewal;
import io.roomtone.contracts.agent.LeaseReply;
import io.roomtone.contracts.agent.SignalKind;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What is said about one job: what its journal tells at the time.
final class LeaseCalls {
    private final Take take;
    private final NodeCalls calls;
    private final NodeClock clock;
    private final ServerClock serverClock;
    private final Set<UUID> reported = new HashSet<>();

    LeaseCalls(Take take, NodeCalls calls, NodeClock clock, ServerClock serverClock) {
        this.take = take;
        this.calls = calls;
        this.clock = clock;
        this.serverClock = serverClock;
    }

    LeaseOutcome report() throws IOException, InterruptedException {
        boolean last =
                take.story().failed().isPresent() || take.story().receipt().isPresent();
        try {
            return take.story().failed().isPresent() ? fail() : renew();
        } catch (Refused e) {
            if (e.passing()) {
                // A front door whose service is away answers too: what counts is that nobody has heard of the lease.
                return new LeaseOutcome.Unreachable(e.getMessage());
            }
            // Gone or over: nobody waits for the last word any more.
            boolean settled = last && (e.status() == 404 || e.status() == 409 || e.status() == 410);
            if (settled) {
                return told();
            }
            return new LeaseOutcome.Denied(e.getMessage());
        } catch (IOException e) {
            return new LeaseOutcome.Unreachable(e.toString());
        }
    }

    private LeaseOutcome renew() throws IOException, InterruptedException {
        var story = take.story();
        var phase = story.phase();
        var fresh = unreported();
        var renewal = new LeaseRenewal(
                take.order().token(),
                phase,
                take.capturedMillis(),
                take.levels(),
                fresh,
                story.recovered(),
                story.receipt().map(DeliveryReceipt::sha256).orElse(null));
        long asked = System.nanoTime();

        var reply = calls.call("PUT", "/api/jobs/" + take.order().jobId() + "/lease", renewal, LeaseReply.class);
        serverClock.heard(reply.serverTime(), Duration.ofNanos(System.nanoTime() - asked));
        fresh.forEach(event -> reported.add(event.id()));
        return phase == LeasePhase.DELIVERED ? told() : heard(reply);
    }

    private LeaseOutcome heard(LeaseReply reply) throws IOException {
        switch (reply.answer()) {
            case CONTINUE -> {}
            case STOP -> take.signal(SignalKind.STOP);
            case CANCEL -> take.signal(SignalKind.CANCEL);
            case LOST -> {
                take.append(new JournalEntry.LeaseLost(clock.now()));
                return new LeaseOutcome.Lost();
            }
        }
        return new LeaseOutcome.Kept(Duration.ofMillis(reply.leaseMillis()));
    }

    private LeaseOutcome fail() throws IOException, InterruptedException {
        var failed = take.story().failed().orElseThrow();
        var report = new FailureReport(take.order().token(), failed.reason(), failed.detail(), unreported());
        calls.call("POST", "/api/jobs/" + take.order().jobId() + "/failure", report, Void.class);
        return told();
    }

    private LeaseOutcome told() throws IOException {
        take.append(new JournalEntry.Told(clock.now()));
        return new LeaseOutcome.Told();
    }

    private List<HealthEventReport> unreported() {
        return take.story().healthEvents().stream()
                .filter(event -> !reported.contains(event.id()))
                .toList();
    }
}
