package io.roomtone.agent;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.call.ControlPlane;
import io.roomtone.agent.call.Json;
import io.roomtone.agent.call.NodeCalls;
import io.roomtone.agent.capture.Captures;
import io.roomtone.agent.capture.RunningPrograms;
import io.roomtone.agent.claim.ClaimLoop;
import io.roomtone.agent.deliver.Deliverer;
import io.roomtone.agent.enrol.Enrolment;
import io.roomtone.agent.health.Heart;
import io.roomtone.agent.inventory.InterfaceCatalogue;
import io.roomtone.agent.inventory.InventoryReporter;
import io.roomtone.agent.lease.Leases;
import io.roomtone.agent.render.Renderer;
import io.roomtone.agent.spool.DiskRoom;
import io.roomtone.agent.spool.Spool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/// One agent, put together by hand so that it runs the same with and without a container, on a JVM and
/// natively.
public final class Agent {
    private static final Logger LOG = Logger.getLogger(Agent.class);

    private final AgentConfig config;
    private final ObjectMapper json = Json.mapper();
    private final NodeClock clock = new NodeClock();
    private final ServerClock serverClock = new ServerClock(clock);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Thread runner;
    private volatile boolean stopping;

    public Agent(AgentConfig config) {
        this.config = config;
    }

    /// Runs until [#stop].
    ///
    /// @throws CannotStart when only a person can help
    public void run() throws CannotStart, IOException, InterruptedException {
        runner = Thread.currentThread();
        makeHome(config.home());
        try (var _ = HomeLock.take(config.home())) {
            var controlPlane = new ControlPlane(config, json);
            var identity = new Enrolment(config, controlPlane, json).identity();
            LOG.infof("agent %s starts nodeId=%s name=%s", config.version(), identity.nodeId(), identity.name());
            runAs(new NodeCalls(controlPlane, identity, serverClock), controlPlane);
        } catch (InterruptedException e) {
            if (!stopping) {
                throw e;
            }
        } finally {
            runner = null;
            stopped.countDown();
        }
    }

    private void runAs(NodeCalls calls, ControlPlane controlPlane) throws IOException, InterruptedException {
        var spool = Spool.open(config.home().resolve("spool"), json, clock);
        var room = DiskRoom.of(spool, config.spool().lowWaterBytes());
        var catalogue = new InterfaceCatalogue(config, json);
        var recorder = recorder(spool, room, catalogue, calls, controlPlane);
        recorder.resume();

        var heart = new Heart(config, calls, serverClock, spool, room);
        var reporter = new InventoryReporter(config, catalogue, calls);
        var claims = new ClaimLoop(config.report(), calls, clock, serverClock, spool, room);
        var loops = List.of(
                Loop.start("inventory", config.retry(), () -> {
                    reporter.runOnce();
                    return config.report().inventoryInterval();
                }),
                Loop.start("heartbeat", config.retry(), heart::runOnce),
                Loop.start("claim", config.retry(), () -> {
                    claims.runOnce(recorder::begin);
                    return Duration.ZERO;
                }));
        awaitStop();
        loops.forEach(Thread::interrupt);
        recorder.stop();
        LOG.infof("agent stopped undelivered=%d", spool.undelivered());
    }

    /// What people said in a room is nobody else's business on this machine.
    private static void makeHome(Path home) throws IOException {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
    }

    private void awaitStop() {
        while (!stopping) {
            LockSupport.park();
        }
        Thread.interrupted();
    }

    private Recorder recorder(Spool spool, DiskRoom room, Devices devices, NodeCalls calls, ControlPlane controlPlane)
            throws IOException {
        var programs = new RunningPrograms(config.home());
        programs.endLeftOver();
        return new Recorder(
                spool,
                new Captures(config, clock, serverClock, room, devices, programs),
                new Leases(config.retry(), calls, clock, serverClock),
                new Renderer(config.retry(), clock, room, calls.identity().nodeId()),
                new Deliverer(config.retry(), controlPlane, clock),
                config.retry());
    }

    /// Ends quickly and cleanly: what is being recorded is on the disk when this returns.
    public void stop() throws InterruptedException {
        stopping = true;
        var running = runner;
        if (running != null) {
            running.interrupt();
            stopped.await();
        }
    }
}
