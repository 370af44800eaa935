package io.roomtone.library.browse;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The takes of a recording, newest token first.
@ApplicationScoped
class TakeRepository implements PanacheRepositoryBase<TakeEntity, UUID> {
    Uni<List<TakeEntity>> of(UUID recording) {
        return list("recordingId = ?1 order by token desc, id", recording);
    }
}
