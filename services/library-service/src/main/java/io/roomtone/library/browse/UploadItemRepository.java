package io.roomtone.library.browse;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The upload items of a recording, oldest first.
@ApplicationScoped
class UploadItemRepository implements PanacheRepositoryBase<UploadItemEntity, UUID> {
    Uni<List<UploadItemEntity>> of(UUID recording) {
        return list("recordingId = ?1 order by createdAt, id", recording);
    }
}
