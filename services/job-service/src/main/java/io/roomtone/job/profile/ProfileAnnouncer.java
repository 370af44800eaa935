package io.roomtone.job.profile;

import io.quarkus.runtime.StartupEvent;
import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.SettingData;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.outbox.OutgoingEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;

/// Publishes profiles that came with a migration.
@ApplicationScoped
public class ProfileAnnouncer {
    private final Pool pool;
    private final ProfileStore store;
    private final Outbox outbox;

    ProfileAnnouncer(Pool pool, ProfileStore store, Outbox outbox) {
        this.pool = pool;
        this.store = store;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent event) {
        runOnce().await().indefinitely();
    }

    /// Each version of a profile is published once, by whichever instance comes first.
    public Uni<Void> runOnce() {
        return pool.withTransaction(this::announce).invoke(outbox::poke);
    }

    private Uni<Void> announce(SqlConnection tx) {
        return store.takeUnpublished(tx)
                .chain(profiles -> outbox.add(
                        tx, profiles.stream().map(ProfileAnnouncer::event).toArray(OutgoingEvent[]::new)));
    }

    /// It is published whole, as of its version.
    static OutgoingEvent event(Profile profile) {
        // null is a value here: a setting is published whole
        var values = new HashMap<String, Object>();
        values.put("codec", profile.codec().slug());
        values.put("vbrQuality", profile.vbrQuality());
        values.put("channelMode", profile.channelMode().slug());
        values.put("maximumTrackSeconds", profile.maximumTrackSeconds());
        var data = new SettingData(
                profile.id(), profile.entityVersion(), "profile", profile.name(), profile.archived(), values);
        return OutgoingEvent.of(EventType.PROFILE_CHANGED, profile.id(), profile.id(), data);
    }
}
