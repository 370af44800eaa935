package io.roomtone.agent;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/// The agent as a command. Exit status 2 means that a person has to change something first.
@QuarkusMain
@Singleton
public class Main implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(Main.class);
    private static final int NEEDS_A_PERSON = 2;

    private final Agent agent;

    public Main(AgentConfig config) {
        this.agent = new Agent(config);
    }

    @Override
    public int run(String... arguments) throws Exception {
        try {
            agent.run();
            return 0;
        } catch (CannotStart e) {
            LOG.error(e.getMessage());
            return NEEDS_A_PERSON;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        agent.stop();
    }
}
