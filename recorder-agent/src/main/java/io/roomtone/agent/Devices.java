package io.roomtone.agent;

import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.InterfaceReport;
import java.io.IOException;

/// Where a device is now that a job knows by its stable name.
@FunctionalInterface
public interface Devices {

    /// @throws IOException when it is not there; the message says so
    InterfaceReport find(CaptureTarget target) throws IOException;
}
