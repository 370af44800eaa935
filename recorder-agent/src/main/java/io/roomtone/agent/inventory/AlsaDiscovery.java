package io.roomtone.agent.inventory;

import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Sound cards as `arecord -l` lists them. A card is known by its USB serial if it has one, else by the place
/// where it is plugged in, else by its id; its number is never used.
final class AlsaDiscovery implements Discovery {
    private static final Pattern DEVICE =
            Pattern.compile("^card (\\d+): (\\S+) \\[(.*?)], device (\\d+): .*?(?:\\[(.*?)])?$", Pattern.MULTILINE);
    private static final Path CARDS = Path.of("/sys/class/sound");

    /// What a device can do does not change while it is there, and cannot be asked while it is in use.
    private final Map<String, AlsaAbilities> known = new HashMap<>();

    @Override
    public boolean covers(Backend backend) {
        return backend == Backend.ALSA;
    }

    @Override
    public List<InterfaceReport> find() throws IOException, InterruptedException {
        if (!Command.isInstalled("arecord")) {
            return List.of();
        }
        var list = Command.output("arecord", "-l").orElse("");
        var found = new ArrayList<InterfaceReport>();
        var devices = DEVICE.matcher(list);
        while (devices.find()) {
            var device = "hw:CARD=%s,DEV=%s".formatted(devices.group(2), devices.group(4));
            var name = devices.group(3) + (devices.group(5) == null ? "" : ", " + devices.group(5));
            var reference = reference(devices.group(1), devices.group(2)) + ":" + devices.group(4);
            found.add(report(reference, name, device, found.isEmpty()));
        }
        return found;
    }

    private InterfaceReport report(String reference, String name, String device, boolean preferred)
            throws IOException, InterruptedException {
        var abilities = abilities(reference, device);
        return new InterfaceReport(
                reference,
                name,
                Backend.ALSA,
                device,
                abilities.channels(),
                abilities.sampleRatesHz(),
                abilities.sampleFormat().name(),
                preferred,
                true);
    }

    private AlsaAbilities abilities(String reference, String device) throws IOException, InterruptedException {
        var before = known.get(reference);
        if (before != null) {
            return before;
        }
        var dump = Command.output("arecord", "-D", device, "--dump-hw-params", "-d", "1", "/dev/null");
        dump.ifPresent(text -> known.put(reference, AlsaAbilities.of(text)));
        return dump.map(AlsaAbilities::of).orElse(AlsaAbilities.ASSUMED);
    }

    private static String reference(String number, String id) {
        var device = CARDS.resolve("card" + number).resolve("device");
        var usb = usb(device);
        if (usb.isPresent()) {
            return usb.get();
        }
        try {
            return "bus:" + device.toRealPath().getFileName() + ":" + id;
        } catch (IOException e) {
            return "card:" + id;
        }
    }

    /// Vendor, product and serial stand at the USB device, one level above the interface that the card belongs
    /// to.
    private static Optional<String> usb(Path interfaceDirectory) {
        try {
            var device = interfaceDirectory.toRealPath().getParent();
            var vendor = Files.readString(device.resolve("idVendor")).strip();
            var product = Files.readString(device.resolve("idProduct")).strip();
            var serial = device.resolve("serial");
            var last = Files.exists(serial)
                    ? Files.readString(serial).strip()
                    : device.getFileName().toString();
            return Optional.of("usb:" + vendor + ":" + product + ":" + last);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
