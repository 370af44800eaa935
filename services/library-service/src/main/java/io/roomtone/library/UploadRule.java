package io.roomtone.library;

import io.roomtone.contracts.state.UploadSummary;

/// How far a recording has come to its destinations.
final class UploadRule {
    private UploadRule() {}

    /// Something that was given up and is not tried again comes first: it needs a person.
    static UploadSummary of(Facts.Uploads uploads) {
        if (uploads.waiting() == 0 && uploads.exhausted() > 0) return UploadSummary.FAILED;
        if (uploads.verified() == 0) return uploads.waiting() == 0 ? UploadSummary.NONE : UploadSummary.QUEUED;
        return uploads.waiting() == 0 ? UploadSummary.UPLOADED : UploadSummary.PARTIAL;
    }
}
