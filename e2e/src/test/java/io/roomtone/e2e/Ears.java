package io.roomtone.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;

/// Listens to a file by ffmpeg and flac: decoders that share nothing with the product.
final class Ears {
    private Ears() {}

    /// The decoded file in its own rate and channels, at the given width.
    static Sound hear(Path file, int bits) {
        var format = "s" + bits + "le";
        var stream = stream(file);
        var pcm = Programs.output(
                new byte[0],
                List.of("ffmpeg", "-v", "error", "-i", file.toString(), "-f", format, "-c:a", "pcm_" + format, "-"));
        return new Sound(
                stream.get("sample_rate").asInt(), stream.get("channels").asInt(), bits, pcm);
    }

    /// A part of a 16-bit file, by samples from its start; ffmpeg decodes up to there.
    static Sound hearPart(Path file, long firstFrame, long lastFrame) {
        var stream = stream(file);
        var command = List.of(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                file.toString(),
                "-af",
                "atrim=start_sample=" + firstFrame + ":end_sample=" + lastFrame,
                "-f",
                "s16le",
                "-c:a",
                "pcm_s16le",
                "-");
        return new Sound(
                stream.get("sample_rate").asInt(),
                stream.get("channels").asInt(),
                16,
                Programs.output(new byte[0], command));
    }

    /// Two captured channels mixed to one, half of each, as ffmpeg does it; 16 bit.
    static Sound hearMixed(Path file) {
        var command = List.of(
                "ffmpeg",
                "-v",
                "error",
                "-i",
                file.toString(),
                "-af",
                "pan=mono|c0=0.5*c0+0.5*c1",
                "-f",
                "s16le",
                "-c:a",
                "pcm_s16le",
                "-");
        return new Sound(stream(file).get("sample_rate").asInt(), 1, 16, Programs.output(new byte[0], command));
    }

    /// The same by the reference decoder, which also checks the MD5 that the file carries.
    static Sound hearFlac(Path file, int bits) {
        var stream = stream(file);
        var pcm = Programs.output(
                new byte[0],
                List.of(
                        "flac",
                        "--totally-silent",
                        "--decode",
                        "--force-raw-format",
                        "--endian=little",
                        "--sign=signed",
                        "--stdout",
                        file.toString()));
        return new Sound(
                stream.get("sample_rate").asInt(), stream.get("channels").asInt(), bits, pcm);
    }

    /// Name of the codec as ffprobe finds it: `pcm_s16le`, `flac`, `mp3`.
    static String codec(Path file) {
        return stream(file).get("codec_name").asText();
    }

    private static JsonNode stream(Path file) {
        var command = List.of(
                "ffprobe", "-v", "error", "-show_streams", "-select_streams", "a:0", "-of", "json", file.toString());
        return Json.tree(Programs.output(new byte[0], command)).get("streams").get(0);
    }
}
