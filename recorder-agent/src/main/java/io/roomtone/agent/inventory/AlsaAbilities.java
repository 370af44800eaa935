package io.roomtone.agent.inventory;

import io.roomtone.audio.SampleFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What `arecord --dump-hw-params` says of a device. Lines look like `CHANNELS: 2`, `RATE: [44100 192000]`,
/// `FORMAT:  S16_LE S32_LE`.
record AlsaAbilities(int channels, List<Integer> sampleRatesHz, SampleFormat sampleFormat) {
    /// For a device that something else uses and that was never asked.
    static final AlsaAbilities ASSUMED = new AlsaAbilities(2, List.of(48_000), SampleFormat.S16_LE);

    private static final Pattern CHANNELS = Pattern.compile("^CHANNELS: \\[?(\\d+)(?: (\\d+))?", Pattern.MULTILINE);
    private static final Pattern RATE = Pattern.compile("^RATE: \\[?(\\d+)(?: (\\d+))?", Pattern.MULTILINE);
    private static final Pattern FORMAT = Pattern.compile("^FORMAT: (.*)$", Pattern.MULTILINE);
    /// 48 kHz first: it is what a job gets that names no rate.
    private static final List<Integer> COMMON_RATES = List.of(48_000, 44_100, 96_000, 88_200, 192_000, 32_000, 16_000);
    /// A plugin offers thousands of channels; hardware does not.
    private static final int MOST_CHANNELS = 64;

    static AlsaAbilities of(String dump) {
        var channels = CHANNELS.matcher(dump);
        var rate = RATE.matcher(dump);
        var format = FORMAT.matcher(dump);
        return new AlsaAbilities(
                channels.find() ? channels(channels) : ASSUMED.channels(),
                rate.find() ? rates(rate) : ASSUMED.sampleRatesHz(),
                format.find() ? format(format.group(1)) : ASSUMED.sampleFormat());
    }

    private static int channels(Matcher found) {
        int most = Integer.parseInt(found.group(2) == null ? found.group(1) : found.group(2));
        return most <= MOST_CHANNELS ? most : ASSUMED.channels();
    }

    private static List<Integer> rates(Matcher found) {
        int lowest = Integer.parseInt(found.group(1));
        int highest = found.group(2) == null ? lowest : Integer.parseInt(found.group(2));
        var rates = COMMON_RATES.stream()
                .filter(rate -> rate >= lowest && rate <= highest)
                .toList();
        return rates.isEmpty() ? List.of(lowest) : rates;
    }

    /// The widest one that we record.
    private static SampleFormat format(String names) {
        return Stream.of(SampleFormat.S32_LE, SampleFormat.S24_3LE, SampleFormat.S16_LE)
                .filter(format -> List.of(names.strip().split("\\s+")).contains(format.name()))
                .findFirst()
                .orElse(ASSUMED.sampleFormat());
    }
}
