package io.roomtone.agent.inventory;

import io.roomtone.agent.AgentConfig;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.util.List;
import java.util.Map;

/// Devices that somebody wrote into the settings; taken for present.
final class ConfiguredDevices implements Discovery {
    private final List<InterfaceReport> devices;

    ConfiguredDevices(Map<String, AgentConfig.Device> devices) {
        this.devices = devices.entrySet().stream()
                .map(entry -> report(entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public boolean covers(Backend backend) {
        return devices.stream().anyMatch(device -> device.backend() == backend);
    }

    @Override
    public List<InterfaceReport> find() {
        return devices;
    }

    private static InterfaceReport report(String id, AgentConfig.Device device) {
        return new InterfaceReport(
                "config:" + id,
                device.name().orElse(id),
                device.backend(),
                device.device(),
                device.channels(),
                device.sampleRates(),
                device.sampleFormat(),
                device.preferred(),
                true);
    }
}
