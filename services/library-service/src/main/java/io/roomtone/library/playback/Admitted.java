package io.roomtone.library.playback;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.audit.Subject;

/// Who may have a file.
sealed interface Admitted {
    Purpose purpose();

    /// Was noted when the address was given out.
    record ByLink(Purpose purpose) implements Admitted {}

    /// A person, or a service like one.
    record ByToken(Caller caller, Subject recording) implements Admitted {
        @Override
        public Purpose purpose() {
            return Purpose.DOWNLOAD;
        }
    }
}
