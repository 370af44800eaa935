package io.roomtone.agent.inventory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Sources of the sound server, PulseAudio or PipeWire, by their names. `pactl` writes them as JSON.
final class PulseDiscovery implements Discovery {
    private final ObjectMapper json;

    PulseDiscovery(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public boolean covers(Backend backend) {
        return backend == Backend.PULSEAUDIO || backend == Backend.PIPEWIRE;
    }

    @Override
    public List<InterfaceReport> find() throws IOException, InterruptedException {
        if (!Command.isInstalled("pactl") || !Command.isInstalled("parec")) {
            return List.of();
        }
        var info = Command.output("pactl", "-f", "json", "info");
        var sources = Command.output("pactl", "-f", "json", "list", "sources");
        return info.isPresent() && sources.isPresent()
                ? read(json.readTree(info.get()), json.readTree(sources.get()))
                : List.of();
    }

    static List<InterfaceReport> read(JsonNode info, JsonNode sources) {
        boolean pipeWire = info.path("server_name").asText().contains("PipeWire");
        var preferred = info.path("default_source_name").asText();
        var found = new ArrayList<InterfaceReport>();
        for (var source : sources) {
            report(source, pipeWire ? Backend.PIPEWIRE : Backend.PULSEAUDIO, preferred)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<InterfaceReport> report(JsonNode source, Backend backend, String preferred) {
        var name = source.path("name").asText();
        var specification = source.path("sample_specification").asText().split("\\s+");
        if (name.isEmpty() || specification.length != 3) {
            return Optional.empty();
        }
        return Optional.of(new InterfaceReport(
                "pulse:" + name,
                source.path("description").asText(name),
                backend,
                name,
                Integer.parseInt(specification[1].replace("ch", "")),
                List.of(Integer.parseInt(specification[2].replace("Hz", ""))),
                captured(specification[0]).name(),
                name.equals(preferred),
                true));
    }

    /// The server converts; nothing is lost when the next wider one of our formats is asked for.
    private static SampleFormat captured(String format) {
        return switch (format) {
            case "u8", "s16le", "s16be", "aLaw", "uLaw" -> SampleFormat.S16_LE;
            case "s24le", "s24be" -> SampleFormat.S24_3LE;
            default -> SampleFormat.S32_LE;
        };
    }
}
