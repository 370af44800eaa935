package io.roomtone.library.browse;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// Puts pages and details together, each in one session.
@ApplicationScoped
public class RecordingReader {
    private final RecordingRepository recordings;
    private final TakeRepository takes;
    private final RenditionRepository renditions;
    private final GapRepository gaps;
    private final HealthEventRepository events;
    private final UploadItemRepository uploads;

    RecordingReader(
            RecordingRepository recordings,
            TakeRepository takes,
            RenditionRepository renditions,
            GapRepository gaps,
            HealthEventRepository events,
            UploadItemRepository uploads) {
        this.recordings = recordings;
        this.takes = takes;
        this.renditions = renditions;
        this.gaps = gaps;
        this.events = events;
        this.uploads = uploads;
    }

    @WithSession
    Uni<Page<RecordingView>> page(RecordingQuery query, PageRequest page, Caller caller) {
        return recordings
                .page(query, page)
                .map(found ->
                        found.stream().map(r -> RecordingView.of(r, caller)).toList())
                .chain(items -> recordings.total(query).map(total -> Page.of(items, total, page)));
    }

    /// Everything about one recording, which exists.
    @WithSession
    Uni<RecordingView> detail(UUID recording, Caller caller) {
        var parts = new Parts();
        return recordings
                .one(recording)
                .invoke(found -> parts.recording = found)
                .chain(() -> takes.of(recording).invoke(found -> parts.takes = found))
                .chain(() -> renditions.of(recording).invoke(found -> parts.renditions = found))
                .chain(() -> gaps.of(recording).invoke(found -> parts.gaps = found))
                .chain(() -> events.of(recording).invoke(found -> parts.events = found))
                .chain(() -> uploads.of(recording).map(found -> parts.view(found, caller)));
    }

    /// What one session has read so far; a session takes one query at a time.
    private static final class Parts {
        RecordingEntity recording;
        List<TakeEntity> takes;
        List<RenditionEntity> renditions;
        List<GapEntity> gaps;
        List<HealthEventEntity> events;

        RecordingView view(List<UploadItemEntity> uploads, Caller caller) {
            var primary = recording.cacheFile == null ? null : recording.cacheFile.take.id;
            var views = takes.stream().map(take -> take(take, primary)).toList();
            var primaryGaps = views.stream()
                    .filter(TakeView::primary)
                    .flatMap(take -> take.gaps().stream())
                    .toList();
            var eventViews = events.stream().map(HealthEventView::of).toList();
            var uploadViews = uploads.stream().map(UploadView::of).toList();
            var details = new RecordingView.Details(views, primaryGaps, eventViews, uploadViews);
            return RecordingView.of(recording, caller, details);
        }

        private TakeView take(TakeEntity take, UUID primary) {
            var own = gaps.stream().filter(gap -> gap.takeId.equals(take.id)).toList();
            var files = renditions.stream()
                    .filter(file -> file.take.id.equals(take.id))
                    .toList();
            return TakeView.of(take, primary, own, files);
        }
    }
}
