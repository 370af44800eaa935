package io.roomtone.agent.lease;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.NodeClock;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.call.NodeCalls;
import io.roomtone.agent.spool.Take;

/// Begins to keep leases.
public final class Leases {
    private final AgentConfig.Retry retry;
    private final NodeCalls calls;
    private final NodeClock clock;
    private final ServerClock serverClock;

    public Leases(AgentConfig.Retry retry, NodeCalls calls, NodeClock clock, ServerClock serverClock) {
        this.retry = retry;
        this.calls = calls;
        this.clock = clock;
        this.serverClock = serverClock;
    }

    /// Renews from now on, on a thread of its own, until there is nothing more to say or it is closed.
    public LeaseKeeper keep(Take take) {
        var keeper = new LeaseKeeper(take, retry, new LeaseCalls(take, calls, clock, serverClock), clock);
        keeper.start();
        return keeper;
    }
}
