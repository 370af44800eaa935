package io.roomtone.audio;

import java.io.IOException;
import java.nio.file.Path;

/// The file's content is not audio that this module reads, or it is damaged. Trying again cannot help; the message says
/// what was found. A failing disk throws another [IOException].
public final class NotAudioException extends IOException {
    public NotAudioException(Path file, String finding) {
        super(file.getFileName() + " " + finding);
    }

    public NotAudioException(Path file, String finding, Throwable cause) {
        super(file.getFileName() + " " + finding, cause);
    }
}
