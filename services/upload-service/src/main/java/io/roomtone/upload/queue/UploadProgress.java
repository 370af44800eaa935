package io.roomtone.upload.queue;

import io.roomtone.kit.live.LiveNotes;
import io.roomtone.upload.Upload;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// How far the transfers are that are under way, for who follows.
@ApplicationScoped
public class UploadProgress implements LiveNotes {
    private final BrowseStore store;

    UploadProgress(BrowseStore store) {
        this.store = store;
    }

    /// @param transferredBytes what the destination is known to hold; a lease's renewal behind
    public record Progress(UUID uploadId, UUID recordingId, long transferredBytes, long sizeBytes) {}

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public Uni<List<Note>> read() {
        return store.underWay()
                .map(uploads -> uploads.stream().map(UploadProgress::note).toList());
    }

    private static Note note(Upload upload) {
        var file = upload.file();
        var progress = new Progress(upload.id(), file.recordingId(), upload.transferredBytes(), file.sizeBytes());
        return new Note(file.site(), file.nodeId(), progress);
    }
}
