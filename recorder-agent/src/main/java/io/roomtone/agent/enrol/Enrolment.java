package io.roomtone.agent.enrol;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Backoff;
import io.roomtone.agent.CannotStart;
import io.roomtone.agent.Identity;
import io.roomtone.agent.call.ControlPlane;
import io.roomtone.agent.call.Refused;
import io.roomtone.contracts.agent.EnrolReply;
import io.roomtone.contracts.agent.EnrolRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Finds out who this node is, or makes it known by the one-time token.
public final class Enrolment {
    private static final Logger LOG = Logger.getLogger(Enrolment.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final AgentConfig config;
    private final ControlPlane controlPlane;
    private final IdentityFile file;

    public Enrolment(AgentConfig config, ControlPlane controlPlane, ObjectMapper json) {
        this.config = config;
        this.controlPlane = controlPlane;
        this.file = new IdentityFile(config.home(), json);
    }

    /// Who this node is; without a call when it is known. Waits for a control plane that is away.
    ///
    /// @throws CannotStart when there is no token, or the control plane refuses it
    public Identity identity() throws CannotStart, IOException, InterruptedException {
        var known = file.identity();
        return known.isPresent() ? known.get() : enrol();
    }

    private Identity enrol() throws CannotStart, IOException, InterruptedException {
        var token = config.enrolmentToken()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new CannotStart("This node is not enrolled. Make it in the console (or POST"
                        + " /api/nodes) and start the agent once with roomtone.agent.enrolment-token=<the token>."));
        var credential = file.pendingCredential();
        var backoff = Backoff.of(config.retry());
        LOG.infof("enrolling url=%s", config.url());
        while (true) {
            var identity = ask(token, credential);
            if (identity.isPresent()) {
                file.keep(identity.get());
                LOG.infof(
                        "enrolled nodeId=%s name=%s",
                        identity.get().nodeId(), identity.get().name());
                return identity.get();
            }
            Thread.sleep(backoff.next());
        }
    }

    private Optional<Identity> ask(String token, String credential) throws CannotStart, InterruptedException {
        try {
            var request = new EnrolRequest(token, credential, config.version());
            var reply = controlPlane.call("POST", "/api/nodes/enrol", null, request, EnrolReply.class, TIMEOUT);
            return Optional.of(new Identity(reply.nodeId(), reply.name(), credential));
        } catch (Refused e) {
            if (!e.passing()) {
                throw new CannotStart("The control plane refused the enrolment token (" + e.getMessage()
                        + "). It may be used up or expired: make a new one for this node.");
            }
            LOG.warnf("enrolment will be tried again problem=%s", e.getMessage());
        } catch (IOException e) {
            LOG.warnf(
                    "the control plane cannot be reached; enrolment will be tried again url=%s problem=%s",
                    config.url(), e);
        }
        return Optional.empty();
    }
}
