package io.roomtone.agent.inventory;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.call.NodeCalls;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.agent.Inventory;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;

/// Tells the control plane what this node can capture from, whole and only when it changed.
public final class InventoryReporter {
    private static final Logger LOG = Logger.getLogger(InventoryReporter.class);

    private final AgentConfig config;
    private final InterfaceCatalogue catalogue;
    private final NodeCalls calls;
    private List<InterfaceReport> told;

    public InventoryReporter(AgentConfig config, InterfaceCatalogue catalogue, NodeCalls calls) {
        this.config = config;
        this.catalogue = catalogue;
        this.calls = calls;
    }

    public void runOnce() throws IOException, InterruptedException {
        var found = catalogue.scan();
        if (!found.equals(told)) {
            calls.call("PUT", calls.node("/inventory"), new Inventory(config.version(), found), Void.class);
            told = found;
            LOG.infof("inventory told interfaces=%d", found.size());
        }
    }
}
