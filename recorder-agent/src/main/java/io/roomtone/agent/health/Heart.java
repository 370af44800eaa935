package io.roomtone.agent.health;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.ServerClock;
import io.roomtone.agent.call.NodeCalls;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.Spool;
import io.roomtone.contracts.agent.Heartbeat;
import io.roomtone.contracts.agent.HeartbeatReply;
import java.io.IOException;
import java.time.Duration;

/// Beats as often as the control plane asks, and measures the clock with each beat.
public final class Heart {
    private final AgentConfig config;
    private final NodeCalls calls;
    private final ServerClock serverClock;
    private final Spool spool;
    private final DiskRoom room;

    public Heart(AgentConfig config, NodeCalls calls, ServerClock serverClock, Spool spool, DiskRoom room) {
        this.config = config;
        this.calls = calls;
        this.serverClock = serverClock;
        this.spool = spool;
        this.room = room;
    }

    /// @return when the next beat is due
    public Duration runOnce() throws IOException, InterruptedException {
        var beat = new Heartbeat(config.version(), serverClock.offsetMillis(), room.freeBytes(), spool.undelivered());
        long asked = System.nanoTime();

        var reply = calls.call("POST", calls.node("/heartbeat"), beat, HeartbeatReply.class);
        serverClock.heard(reply.serverTime(), Duration.ofNanos(System.nanoTime() - asked));
        return Duration.ofMillis(Math.max(100, reply.nextInMillis()));
    }
}
