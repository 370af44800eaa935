package io.roomtone.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.audio.PcmFormat;
import io.roomtone.audio.SampleFormat;
import io.roomtone.audio.Signals;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Shell scripts stand in for an encoding program that misbehaves.
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProgramBackendTest {
    private static final PcmFormat FORMAT = new PcmFormat(48_000, 2, SampleFormat.S16_LE);
    private static final byte[] PCM = Signals.noise(FORMAT, 50_000, 19);

    @TempDir
    Path folder;

    @Test
    void explainsAFailureWithWhatTheProgramSaid() throws IOException {
        try (var encoder = encoder("cat > /dev/null; echo 'disk is full' >&2; exit 3")) {
            assertThatThrownBy(() -> Encoding.all(encoder, FORMAT, PCM, 4800))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("sh failed with exit code 3")
                    .hasMessageContaining("disk is full");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void explainsAFailureThatComesWhileItWrites() throws IOException {
        try (var encoder = encoder("echo 'bad option' >&2; exit 1")) {
            assertThatThrownBy(() -> Encoding.all(encoder, FORMAT, PCM, 4800))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("exit code 1")
                    .hasMessageContaining("bad option");
        }
    }

    @Test
    void tellsThatTheProgramWasKilled() throws IOException {
        try (var encoder = encoder("cat > /dev/null; kill -9 $$")) {
            assertThatThrownBy(() -> Encoding.all(encoder, FORMAT, PCM, 4800))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("killed by signal 9");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void failsWhenLameItselfIsKilled() throws IOException {
        var settings = new EncodeSettings(AudioCodec.MP3_VBR, 6.0);
        try (var encoder = Encoders.open(settings, FORMAT, folder.resolve("out.mp3"), EncoderKind.PROGRAM)) {
            encoder.write(PCM, 0, PCM.length);
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("lame"))
                    .forEach(ProcessHandle::destroyForcibly);

            assertThatThrownBy(() -> Encoding.all(encoder, FORMAT, PCM, 4800))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("lame failed")
                    .hasMessageContaining("killed by signal 9");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isNotHeldUpByAProgramThatTalksALot() throws IOException {
        var script = "head -c 2000000 /dev/zero | tr '\\0' 'o'; head -c 2000000 /dev/zero | tr '\\0' 'e' >&2;"
                + " cat > '%s'".formatted(part());

        try (var encoder = encoder(script)) {
            var file = Encoding.all(encoder, FORMAT, PCM, 4800);

            assertThat(Files.readAllBytes(file.path())).isEqualTo(PCM);
        }
    }

    @Test
    void endsAProgramThatStoppedReadingWhenItIsAbandoned() throws Exception {
        try (var encoder = encoder("echo ready; exec sleep 1000")) {
            var stuck = new FutureTask<>(() -> Encoding.all(encoder, FORMAT, PCM, 4800));
            Thread.ofVirtual().start(stuck);

            encoder.close();

            assertThat(ProcessHandle.current().children()).isEmpty();
            assertThatThrownBy(() -> stuck.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Exception.class);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void killsTheProgramWhenTheWaitForItIsInterrupted() throws Exception {
        try (var encoder = encoder("cat > /dev/null; exec sleep 1000")) {
            var waiting = new FutureTask<>(() -> Encoding.all(encoder, FORMAT, PCM, 4800));
            var thread = Thread.ofPlatform().start(waiting);

            thread.interrupt();

            assertThatThrownBy(() -> waiting.get(20, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(InterruptedIOException.class);
        }
        assertThat(ProcessHandle.current().children()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    private Encoder encoder(String script) throws IOException {
        var command = List.of("sh", "-c", script);
        return new Encoder(
                AudioCodec.FLAC,
                FORMAT,
                folder.resolve("out"),
                part -> new ProgramBackend(command, SampleFormat.S16_LE));
    }

    private Path part() {
        return folder.resolve("out.part");
    }
}
