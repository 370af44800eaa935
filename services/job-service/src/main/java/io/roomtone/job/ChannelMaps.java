package io.roomtone.job;

import io.roomtone.contracts.agent.ChannelMapSpec;
import io.roomtone.contracts.agent.Contribution;
import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.state.ChannelMode;
import io.roomtone.contracts.state.Codec;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.util.List;
import java.util.stream.IntStream;

/// Which captured channels become which output channels.
public final class ChannelMaps {
    private ChannelMaps() {}

    /// @param wanted captured channels, from 0; null = all that the profile can hold
    /// @param span how many channels the interface has
    /// @throws io.roomtone.kit.problem.ProblemException when the interface or the codec does not have room for
    /// them
    public static ChannelMapSpec of(List<Integer> wanted, int span, ProfileSpec profile) {
        requireWithin(wanted, span);
        var chosen = wanted != null
                ? wanted.stream().distinct().toList()
                : IntStream.range(0, span).boxed().toList();
        var outputs = outputs(chosen, profile.channelMode());
        int most = most(profile.codec());
        if (outputs.size() <= most) return new ChannelMapSpec(outputs);
        if (wanted != null) throw tooMany(profile, most);
        return new ChannelMapSpec(outputs.subList(0, most));
    }

    private static List<List<Contribution>> outputs(List<Integer> chosen, ChannelMode mode) {
        return switch (mode) {
            case AS_CAPTURED -> chosen.stream().map(ChannelMaps::alone).toList();
            case MONO ->
                List.of(chosen.stream()
                        .map(channel -> new Contribution(channel, 1.0 / chosen.size()))
                        .toList());
            case STEREO -> List.of(alone(chosen.getFirst()), alone(chosen.get(chosen.size() > 1 ? 1 : 0)));
        };
    }

    private static List<Contribution> alone(int channel) {
        return List.of(new Contribution(channel, 1.0));
    }

    // MPEG-1 layer III holds two channels, FLAC eight (RFC 9639, section 9.1.3)
    private static int most(Codec codec) {
        return switch (codec) {
            case MP3_VBR -> 2;
            case FLAC -> 8;
            case WAV -> 256;
        };
    }

    private static void requireWithin(List<Integer> wanted, int span) {
        if (wanted == null) return;
        var outside = IntStream.range(0, wanted.size())
                .filter(i -> wanted.get(i) >= span)
                .mapToObj(i -> new FieldError("channels[" + i + "]", "must be below " + span))
                .toList();
        if (outside.isEmpty()) return;
        throw JobProblem.CHANNELS_OUTSIDE
                .because("The interface has " + span + " channels, counted from 0.")
                .with(outside);
    }

    private static RuntimeException tooMany(ProfileSpec profile, int most) {
        return JobProblem.CHANNELS_TOO_MANY
                .because(profile.name() + " holds at most " + most + " channels. Name fewer, or take another profile.")
                .with(List.of(new FieldError("channels", "at most " + most)));
    }
}
