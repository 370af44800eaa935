package io.roomtone.agent.rig;

import io.roomtone.audio.PcmFormat;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// A sound card for the real arecord: a FIFO that is fed in real time, one period (at most 4096 bytes) at a
/// time, by way of ALSA's file plugin. The FIFO is held open, so that a feeder that pauses makes arecord stall,
/// as broken hardware does; an end would make it deliver stale data for ever.
public final class FifoRig implements AutoCloseable {
    private static final int PERIOD_FRAMES = 960;
    private static final long NOBODY_READS_NANOS = 300_000_000;

    private final Path directory;
    private final Path fifo;
    private final RandomAccessFile heldOpen;
    private final PcmFormat format;
    private final byte[] sound;
    private final Thread feeder;
    private volatile boolean paused;
    private volatile boolean closed;
    private volatile long fedFrames;
    private volatile long writingSince;

    /// @param sound what the microphone hears, over and over, in whole periods of 960 frames
    public FifoRig(Path directory, PcmFormat format, byte[] sound) throws IOException, InterruptedException {
        this.directory = Files.createDirectories(directory);
        this.fifo = directory.resolve("microphone");
        this.format = format;
        this.sound = sound.clone();
        if (PERIOD_FRAMES * format.frameBytes() > 4096) {
            throw new IllegalArgumentException("A period of " + format + " does not fit into one write.");
        }
        if (new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor() != 0) {
            throw new IOException("mkfifo " + fifo);
        }
        Files.writeString(configuration(), """
                </usr/share/alsa/alsa.conf>
                pcm.rig { type file  slave.pcm null  file /dev/null  infile "%s"  format raw }
                """.formatted(fifo));
        this.heldOpen = new RandomAccessFile(fifo.toFile(), "rw");
        this.feeder = Thread.ofPlatform().daemon().name("microphone").start(this::feed);
    }

    /// What a process needs to see the device.
    public Map<String, String> environment() {
        return Map.of("ALSA_CONFIG_PATH", configuration().toString());
    }

    /// Settings of an agent that uses it, as interface `config:rig`. The arguments are those that the plugin is
    /// exact with.
    public Map<String, String> agentSettings() {
        return Map.of(
                "devices.rig.backend",
                "alsa",
                "devices.rig.device",
                "rig",
                "devices.rig.channels",
                Integer.toString(format.channels()),
                "devices.rig.sample-rates",
                Integer.toString(format.sampleRateHz()),
                "devices.rig.sample-format",
                format.sampleFormat().name(),
                "capture.alsa-command",
                "env ALSA_CONFIG_PATH=%s arecord -D {device} -f {format} -c {channels} -r {rate} -t raw --period-size=%d --buffer-size=%d -"
                        .formatted(configuration(), PERIOD_FRAMES, 4 * PERIOD_FRAMES));
    }

    /// The device is gone for whoever opens it; a program that has it open waits for ever.
    public void unplug() throws IOException {
        pause();
        Files.move(configuration(), unplugged());
    }

    public void plug() throws IOException {
        Files.move(unplugged(), configuration());
        resume();
    }

    /// The feeder falls silent: no zeros, nothing.
    public void pause() {
        paused = true;
    }

    public void resume() {
        paused = false;
        LockSupport.unpark(feeder);
    }

    /// Whether sound is being lost for want of a reader. A FIFO keeps a third of a second for who is back at once.
    public boolean isUnheard() {
        long since = writingSince;
        return since != 0 && System.nanoTime() - since > NOBODY_READS_NANOS;
    }

    public long fedFrames() {
        return fedFrames;
    }

    private Path configuration() {
        return directory.resolve("alsa.conf");
    }

    private Path unplugged() {
        return directory.resolve("unplugged.conf");
    }

    private void feed() {
        long began = System.nanoTime();
        int periodBytes = PERIOD_FRAMES * format.frameBytes();
        int periods = sound.length / periodBytes;
        try {
            for (long period = 0; !closed; period++) {
                while (paused && !closed) {
                    LockSupport.park();
                    began = System.nanoTime() - nanosOf(period);
                }
                long before = System.nanoTime();
                writingSince = before;
                heldOpen.write(sound, (int) (period % periods) * periodBytes, periodBytes);
                writingSince = 0;
                fedFrames += PERIOD_FRAMES;
                long blocked = System.nanoTime() - before;
                if (blocked > NOBODY_READS_NANOS) {
                    // A microphone does not make up for that; a busy machine's delays it does.
                    began += blocked;
                }
                LockSupport.parkNanos(began + nanosOf(period + 1) - System.nanoTime());
            }
        } catch (IOException e) {
            if (!closed) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private long nanosOf(long periods) {
        return periods * PERIOD_FRAMES * 1_000_000_000L / format.sampleRateHz();
    }

    @Override
    public void close() throws IOException {
        closed = true;
        LockSupport.unpark(feeder);
        heldOpen.close();
    }
}
