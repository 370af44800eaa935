package io.roomtone.agent.inventory;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Devices;
import io.roomtone.contracts.agent.CaptureTarget;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/// All devices that this run of the agent has seen, by their stable names.
public final class InterfaceCatalogue implements Devices {
    private static final Logger LOG = Logger.getLogger(InterfaceCatalogue.class);

    private final List<Discovery> discoveries;
    private final Map<String, InterfaceReport> known = new LinkedHashMap<>();

    public InterfaceCatalogue(AgentConfig config, ObjectMapper json) {
        this.discoveries = discoveries(config, json);
    }

    private static List<Discovery> discoveries(AgentConfig config, ObjectMapper json) {
        var all = new ArrayList<Discovery>();
        all.add(new ConfiguredDevices(config.devices()));
        if (config.backends().contains(Backend.ALSA)) {
            all.add(new AlsaDiscovery());
        }
        if (config.backends().contains(Backend.PULSEAUDIO) || config.backends().contains(Backend.PIPEWIRE)) {
            all.add(new PulseDiscovery(json));
        }
        if (config.backends().contains(Backend.FILE)) {
            config.fileSourceDirectory().ifPresent(directory -> all.add(new FileDiscovery(directory)));
        }
        return List.copyOf(all);
    }

    /// Looks everywhere now.
    ///
    /// @return everything ever seen, with what is gone marked as not available
    public synchronized List<InterfaceReport> scan() throws InterruptedException {
        known.replaceAll((_, device) -> withoutIt(device));
        for (var discovery : discoveries) {
            look(discovery).forEach(device -> known.put(device.systemRef(), device));
        }
        return List.copyOf(known.values());
    }

    private static List<InterfaceReport> look(Discovery discovery) throws InterruptedException {
        try {
            return discovery.find();
        } catch (IOException e) {
            LOG.warnf(
                    "devices could not be listed by=%s problem=%s",
                    discovery.getClass().getSimpleName(), e);
            return List.of();
        }
    }

    /// Looks for it now, and only where it can be: a take waits for the answer.
    @Override
    public InterfaceReport find(CaptureTarget target) throws IOException {
        try {
            var found = new ArrayList<InterfaceReport>();
            for (var discovery : discoveries) {
                if (discovery.covers(target.backend())) {
                    found.addAll(look(discovery));
                }
            }
            return found.stream()
                    .filter(device -> device.systemRef().equals(target.systemRef()))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the device is not there: " + target.systemRef()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while looking for the device", e);
        }
    }

    private static InterfaceReport withoutIt(InterfaceReport device) {
        return new InterfaceReport(
                device.systemRef(),
                device.name(),
                device.backend(),
                device.device(),
                device.channels(),
                device.sampleRatesHz(),
                device.sampleFormat(),
                device.preferred(),
                false);
    }
}
