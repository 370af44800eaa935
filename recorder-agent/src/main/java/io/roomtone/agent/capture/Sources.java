package io.roomtone.agent.capture;

import io.roomtone.agent.AgentConfig;
import io.roomtone.agent.Devices;
import io.roomtone.audio.PcmFormat;
import io.roomtone.contracts.agent.CaptureTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes sources of targets: which program with which arguments, or which file.
final class Sources {
    private static final String LOOP = ".loop.wav";

    private final AgentConfig.Capture config;
    private final Devices devices;
    private final RunningPrograms running;

    Sources(AgentConfig.Capture config, Devices devices, RunningPrograms running) {
        this.config = config;
        this.devices = devices;
        this.running = running;
    }

    /// The device is looked up at each opening: a sound server would quietly give another one for one that is
    /// gone, and its address may have changed.
    CaptureSource of(CaptureTarget target, PcmFormat format) {
        return () -> open(target, format, devices.find(target).device());
    }

    private CaptureStream open(CaptureTarget target, PcmFormat format, String device) throws IOException {
        return switch (target.backend()) {
            case FILE -> new FileStream(Path.of(device), format, device.endsWith(LOOP));
            case ALSA -> new ProgramStream(command(config.alsaCommand(), format, device), running);
            case PULSEAUDIO, PIPEWIRE -> new ProgramStream(command(config.pulseCommand(), format, device), running);
            case JACK -> throw new IOException("this agent cannot capture from JACK");
        };
    }

    static List<String> command(String template, PcmFormat format, String device) {
        var values = Map.of(
                "{device}", device,
                "{rate}", Integer.toString(format.sampleRateHz()),
                "{channels}", Integer.toString(format.channels()),
                "{format}", format.sampleFormat().name(),
                "{pulse-format}", pulseFormat(format));
        return Arrays.stream(template.strip().split("\\s+"))
                .map(word -> filled(word, values))
                .toList();
    }

    private static String filled(String word, Map<String, String> values) {
        var text = word;
        for (var value : values.entrySet()) {
            text = text.replace(value.getKey(), value.getValue());
        }
        return text;
    }

    /// `S24_3LE` is `s24le` there.
    private static String pulseFormat(PcmFormat format) {
        return format.sampleFormat().name().replace("_3", "").replace("_", "").toLowerCase(Locale.ROOT);
    }
}
