package io.roomtone.library.browse;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The stored files of a recording's takes.
@ApplicationScoped
class RenditionRepository implements PanacheRepositoryBase<RenditionEntity, UUID> {
    Uni<List<RenditionEntity>> of(UUID recording) {
        return list("take.recordingId = ?1 order by name", recording);
    }
}
