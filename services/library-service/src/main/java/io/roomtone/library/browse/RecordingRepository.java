package io.roomtone.library.browse;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.roomtone.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Recordings by query, each with its cache file.
@ApplicationScoped
class RecordingRepository implements PanacheRepositoryBase<RecordingEntity, UUID> {
    private static final String WITH_FILE =
            "from RecordingEntity r left join fetch r.cacheFile f left join fetch f.take left join fetch r.job where ";

    Uni<List<RecordingEntity>> page(RecordingQuery query, PageRequest page) {
        return find(WITH_FILE + query.where() + query.order(), query.parameters())
                .page(page.page() - 1, page.size())
                .list();
    }

    Uni<Long> total(RecordingQuery query) {
        return count("from RecordingEntity r where " + query.where(), query.parameters());
    }

    Uni<RecordingEntity> one(UUID id) {
        return find(WITH_FILE + "r.id = ?1", id).firstResult();
    }
}
