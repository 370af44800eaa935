package io.roomtone.upload.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.roomtone.contracts.state.Codec;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.UUID;

/// The name of a copy, good for a file system and for an object store alike.
final class ObjectName {
    // a file system takes 255 bytes a name, an object store 1,024 for all of it
    private static final int LONGEST_NAME_BYTES = 180;
    private static final int LONGEST_FOLDER_BYTES = 500;
    // control, format, private and unknown characters, line and paragraph separators, and what file systems and shells
    // take for their own
    private static final String UNFIT = "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|%]";

    private ObjectName() {}

    /// `{folder}/{name} {short id}.{extension}`. The short id is the random end of the recording's: its
    /// beginning is
    /// the time, which recordings of one moment share.
    ///
    /// @param folder null = none
    static String of(String folder, String name, UUID recordingId, Codec codec) {
        var id = recordingId.toString();
        var file = part(name, "recording") + " " + id.substring(id.length() - 8) + "." + codec.extension();
        var parts = new ArrayList<String>();
        int bytes = 0;
        for (var piece : folder == null ? new String[0] : folder.split("/")) {
            var fit = part(piece, "");
            if (fit.isEmpty()) continue;
            bytes += fit.getBytes(UTF_8).length + 1;
            if (bytes > LONGEST_FOLDER_BYTES) break;
            parts.add(fit);
        }
        parts.add(file);
        return String.join("/", parts);
    }

    private static String part(String text, String otherwise) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll(UNFIT, "-");
        // no hidden files, and no names that some file systems silently shorten
        var fit = shortened(plain).replaceAll("^[. ]+|[. ]+$", "");
        return fit.isEmpty() ? otherwise : fit;
    }

    private static String shortened(String text) {
        int end = text.length();
        while (text.substring(0, end).getBytes(UTF_8).length > LONGEST_NAME_BYTES)
            end = text.offsetByCodePoints(end, -1);
        return text.substring(0, end);
    }
}
