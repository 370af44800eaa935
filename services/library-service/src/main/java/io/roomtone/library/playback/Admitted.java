package io.roomtone.library.playback;

import io.roomtone.kit.access.Caller;
import io.roomtone.kit.audit.Subject;
import java.util.UUID;

/// Who may have a file.
sealed interface Admitted {
    Purpose purpose();

    /// `Cache-Control` of the answer.
    String caching();

    /// Was noted when the address was given out.
    record ByLink(Purpose purpose) implements Admitted {
        /// Players come back to what they have read, and whoever comes next does not know the address.
        @Override
        public String caching() {
            return "private, max-age=3600";
        }
    }

    /// A person, or a service like one.
    record ByToken(Caller caller, Subject recording) implements Admitted {
        @Override
        public Purpose purpose() {
            return Purpose.DOWNLOAD;
        }

        /// The address is the same for everybody and permission may end: a copy in a browser would answer whoever
        /// uses it next, or would be asked about (304) without a line in the audit trail.
        @Override
        public String caching() {
            return "private, no-store";
        }

        UUID recordingId() {
            return UUID.fromString(recording.id());
        }
    }
}
