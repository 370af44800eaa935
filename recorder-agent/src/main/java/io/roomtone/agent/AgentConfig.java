package io.roomtone.agent;

import io.roomtone.contracts.state.Backend;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Settings of the agent, `roomtone.agent.*`, also as environment variables (`ROOMTONE_AGENT_URL`, ...).
@ConfigMapping(prefix = "roomtone.agent")
public interface AgentConfig {
    /// The control plane, for example `https://roomtone.example`.
    URI url();

    /// Holds the node's identity and its spool; survives restarts.
    @WithDefault("roomtone-agent")
    Path home();

    /// Needed for the first start only.
    Optional<String> enrolmentToken();

    /// Which kinds of devices to look for.
    @WithDefault("alsa,pulseaudio,file")
    Set<Backend> backends();

    /// Each `*.wav` in it is an interface, played in real time; `*.loop.wav` for ever.
    Optional<Path> fileSourceDirectory();

    /// Devices that cannot be discovered, by a name of one's own.
    Map<String, Device> devices();

    /// Lets the node's credential and the audio travel unencrypted to another host.
    @WithDefault("false")
    boolean allowPlainHttp();

    @WithDefault("${quarkus.application.version:0.1.0-SNAPSHOT}")
    String version();

    Capture capture();

    SpoolSettings spool();

    Retry retry();

    Report report();

    interface Device {
        Backend backend();

        /// What the capture program is told.
        String device();

        Optional<String> name();

        @WithDefault("2")
        int channels();

        @WithDefault("48000")
        List<Integer> sampleRates();

        @WithDefault("S16_LE")
        String sampleFormat();

        @WithDefault("false")
        boolean preferred();
    }

    interface Capture {
        /// Raw PCM on its standard output. `{device}`, `{rate}`, `{channels}`, `{format}` are replaced;
        /// words are parted by spaces. The buffer is half a second, so that a busy machine costs no
        /// samples.
        @WithDefault("arecord -D {device} -f {format} -c {channels} -r {rate} -t raw"
                + " --period-time=20000 --buffer-time=500000 -")
        String alsaCommand();

        /// As `alsa-command`. With `-v` parec says when the server moved its stream to another source.
        @WithDefault("parec -v --device={device} --format={pulse-format} --rate={rate} --channels={channels} --raw"
                + " --latency-msec=100 --client-name=roomtone")
        String pulseCommand();

        /// How long before its start a planned take opens its device.
        @WithDefault("2s")
        Duration lead();

        /// How long after its boundary a track may come and still begin at its first sample, when an
        /// outage of the control plane makes its work order late: so long the device stays open and its
        /// audio in memory. A track that is not reserved at its boundary for another reason does not come.
        @WithDefault("30s")
        Duration trackReach();

        @WithDefault("500ms")
        Duration firstReopen();

        @WithDefault("5s")
        Duration longestReopen();
    }

    interface SpoolSettings {
        /// Below this much free room nothing new is taken on and running takes say so; below half of it
        /// they write nothing until there is room again.
        @WithDefault("268435456")
        long lowWaterBytes();

        /// Audio reaches the disk at least this often; a power cut costs no more.
        @WithDefault("500ms")
        Duration syncInterval();
    }

    interface Retry {
        @WithDefault("250ms")
        Duration first();

        @WithDefault("10s")
        Duration longest();

        /// After a refusal that only a person can end, such as a revoked node.
        @WithDefault("60s")
        Duration refused();
    }

    interface Report {
        /// How often devices are looked for.
        @WithDefault("2s")
        Duration inventoryInterval();

        @WithDefault("25s")
        Duration claimWait();

        /// Jobs that this agent holds at most, reservations for later among them. How many may record at
        /// a time is for the control plane to say, which knows the node's capacity and everybody's
        /// windows.
        @WithDefault("256")
        int maximumJobs();
    }
}
