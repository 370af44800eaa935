package io.roomtone.library.browse;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Gaps in order of their place.
@ApplicationScoped
class GapRepository implements PanacheRepositoryBase<GapEntity, Long> {
    private static final String OF =
            "takeId in (select t.id from TakeEntity t where t.recordingId = ?1) order by firstFrame";

    Uni<List<GapEntity>> of(UUID recording) {
        return list(OF, recording);
    }
}
