package io.roomtone.agent.inventory;

import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.util.List;

/// One way to find devices.
interface Discovery {

    /// Whether devices of this backend may be among what it finds.
    boolean covers(Backend backend);

    /// What is there now; nothing when this machine has no such devices.
    List<InterfaceReport> find() throws IOException, InterruptedException;
}
