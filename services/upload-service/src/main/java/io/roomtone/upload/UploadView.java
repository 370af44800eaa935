package io.roomtone.upload;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.roomtone.contracts.access.Permission;
import io.roomtone.contracts.event.UploadData;
import io.roomtone.kit.access.Caller;
import java.util.ArrayList;
import java.util.List;

/// An upload as the API shows it.
///
/// @param allowed what the caller may do with it now: `retry`, `cancel`
public record UploadView(@JsonUnwrapped UploadData upload, List<String> allowed) {
    public static UploadView of(Upload upload, Caller caller) {
        return new UploadView(UploadEvents.data(upload), allowed(upload, caller));
    }

    private static List<String> allowed(Upload upload, Caller caller) {
        var allowed = new ArrayList<String>();
        if (!caller.may(Permission.RECORDING_CONTROL)) return allowed;
        if (upload.retryable()) allowed.add("retry");
        if (upload.cancellable()) allowed.add("cancel");
        return allowed;
    }
}
