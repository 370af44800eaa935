package io.roomtone.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roomtone.contracts.agent.Contribution;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.kit.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChannelMapsTest {
    @Test
    void givesEachChannelItsOwnOutput() {
        assertThat(outputs(List.of(3, 1), 4, Codec.WAV, ChannelMode.AS_CAPTURED))
                .containsExactly(one(3), one(1));
    }

    @Test
    void takesAllChannelsWhenNoneIsNamed() {
        assertThat(outputs(null, 3, Codec.WAV, ChannelMode.AS_CAPTURED)).containsExactly(one(0), one(1), one(2));
    }

    @Test
    void mixesToMonoWithEqualParts() {
        assertThat(outputs(List.of(0, 2), 4, Codec.FLAC, ChannelMode.MONO))
                .containsExactly(List.of(new Contribution(0, 0.5), new Contribution(2, 0.5)));
    }

    @Test
    void doublesASingleChannelToStereo() {
        assertThat(outputs(List.of(1), 4, Codec.FLAC, ChannelMode.STEREO)).containsExactly(one(1), one(1));
        assertThat(outputs(List.of(2, 0, 1), 4, Codec.FLAC, ChannelMode.STEREO)).containsExactly(one(2), one(0));
    }

    @Test
    void takesTheFirstTwoOfManyForMp3() {
        assertThat(outputs(null, 8, Codec.MP3_VBR, ChannelMode.AS_CAPTURED)).containsExactly(one(0), one(1));
    }

    @Test
    void dropsNoChannelThatSomebodyNamed() {
        assertThatThrownBy(() -> outputs(List.of(0, 1, 2), 8, Codec.MP3_VBR, ChannelMode.AS_CAPTURED))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.type()).isEqualTo(JobProblem.CHANNELS_TOO_MANY));
    }

    private static List<List<Contribution>> outputs(List<Integer> wanted, int span, Codec codec, ChannelMode mode) {
        var profile = new ProfileSpec(UUID.randomUUID(), "p", codec, null, mode, null);
        return ChannelMaps.of(wanted, span, profile).outputs();
    }

    private static List<Contribution> one(int channel) {
        return List.of(new Contribution(channel, 1.0));
    }
}
