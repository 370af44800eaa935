package io.roomtone.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.roomtone.audio.SampleFormat;
import io.roomtone.contracts.agent.InterfaceReport;
import io.roomtone.contracts.state.Backend;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest {
    @Test
    void readsWhatALSADeviceCanDo() {
        var abilities = AlsaAbilities.of("""
                HW Params of device "hw:CARD=USB,DEV=0":
                --------------------
                ACCESS:  MMAP_INTERLEAVED RW_INTERLEAVED
                FORMAT:  S16_LE S24_3LE
                SUBFORMAT:  STD MSBITS_MAX
                SAMPLE_BITS: [16 24]
                FRAME_BITS: [32 192]
                CHANNELS: [2 8]
                RATE: [44100 96000]
                """);

        assertThat(abilities)
                .isEqualTo(new AlsaAbilities(8, List.of(48_000, 44_100, 96_000, 88_200), SampleFormat.S24_3LE));
    }

    @Test
    void readsADeviceWithOneRateOnly() {
        var abilities = AlsaAbilities.of("FORMAT:  S16_LE\nCHANNELS: 1\nRATE: 8000\n");

        assertThat(abilities).isEqualTo(new AlsaAbilities(1, List.of(8_000), SampleFormat.S16_LE));
    }

    @Test
    void knowsSourcesByTheirNamesAndNotByTheirIndexes() throws Exception {
        var json = new ObjectMapper();
        var info = json.readTree("""
                {"server_name": "PulseAudio (on PipeWire 1.4.2)", "default_source_name": "alsa_input.usb-Mic"}""");
        var sources = json.readTree("""
                [{"index": 7, "name": "alsa_input.usb-Mic", "description": "Mic", "sample_specification": "s24le 1ch 44100Hz"},
                 {"index": 9, "name": "rig.monitor", "description": "Rig", "sample_specification": "float32le 8ch 48000Hz"}]""");

        assertThat(PulseDiscovery.read(info, sources))
                .containsExactly(
                        report("alsa_input.usb-Mic", "Mic", 1, 44_100, "S24_3LE", true),
                        report("rig.monitor", "Rig", 8, 48_000, "S32_LE", false));
    }

    private static InterfaceReport report(
            String source, String name, int channels, int rate, String format, boolean preferred) {
        return new InterfaceReport(
                "pulse:" + source, name, Backend.PIPEWIRE, source, channels, List.of(rate), format, preferred, true);
    }
}
