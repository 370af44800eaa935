package io.roomtone.agent;

import io.roomtone.agent.call.Refused;
import java.io.IOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Does something again and again, as long as the agent runs, whatever answers it gets.
final class Loop {
    private static final Logger LOG = Logger.getLogger(Loop.class);

    private final String name;
    private final AgentConfig.Retry retry;
    private final Round round;
    private final Backoff backoff;
    private String lastProblem = "";

    @FunctionalInterface
    interface Round {
        /// @return the pause until the next round
        Duration run() throws IOException, InterruptedException;
    }

    private Loop(String name, AgentConfig.Retry retry, Round round) {
        this.name = name;
        this.retry = retry;
        this.round = round;
        this.backoff = Backoff.of(retry);
    }

    static Thread start(String name, AgentConfig.Retry retry, Round round) {
        return Thread.ofVirtual().name(name).start(new Loop(name, retry, round)::run);
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(runOnce());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration runOnce() throws InterruptedException {
        try {
            var pause = round.run();
            backoff.reset();
            lastProblem = "";
            return pause;
        } catch (Refused e) {
            say(e.ofTheNode() ? "the control plane does not accept this node; recordings are kept" : "refused", e);
            return e.ofTheNode() ? retry.refused() : backoff.next();
        } catch (IOException e) {
            say("this round failed and will be tried again; recordings go on", e);
            return backoff.next();
        } catch (RuntimeException e) {
            LOG.errorf(e, "a fault of the agent itself loop=%s", name);
            return retry.longest();
        }
    }

    /// Once for each new problem, not once for each round.
    private void say(String message, IOException problem) {
        var text = problem.toString();
        if (!text.equals(lastProblem)) {
            lastProblem = text;
            LOG.warnf("%s loop=%s problem=%s", message, name, text);
        }
    }
}
