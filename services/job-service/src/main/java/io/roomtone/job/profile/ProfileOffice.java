package io.roomtone.job.profile;

import io.roomtone.job.JobProblem;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.request.EntityTag;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What administrators do with profiles. Jobs that there are keep the values that were pinned into them.
@ApplicationScoped
class ProfileOffice {
    static final String CREATE = "profile.create";
    static final String EDIT = "profile.edit";
    static final String ARCHIVE = "profile.archive";

    private final Pool pool;
    private final ProfileStore store;
    private final Audit audit;
    private final Outbox outbox;

    ProfileOffice(Pool pool, ProfileStore store, Audit audit, Outbox outbox) {
        this.pool = pool;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
    }

    Uni<Profile> create(SqlConnection tx, Caller caller, ProfileValues values) {
        return store.insert(tx, Uuid7.next(), values).call(profile -> tell(tx, caller, CREATE, profile));
    }

    /// Fails with `changed-meanwhile` when the profile is at another version.
    Uni<Profile> edit(UUID id, String ifMatch, ProfileValues values, Caller caller) {
        return pool.withTransaction(tx -> lock(tx, id)
                        .invoke(profile -> requireEditable(profile, ifMatch))
                        .chain(() -> store.update(tx, id, values))
                        .call(profile -> tell(tx, caller, EDIT, profile)))
                .invoke(outbox::poke);
    }

    /// Once more changes nothing.
    Uni<Profile> archive(UUID id, Caller caller) {
        return pool.withTransaction(tx -> lock(tx, id).chain(profile -> archive(tx, profile, caller)))
                .invoke(outbox::poke);
    }

    private Uni<Profile> archive(SqlConnection tx, Profile profile, Caller caller) {
        if (profile.archived()) return Uni.createFrom().item(profile);
        if (profile.isDefault()) {
            throw JobProblem.PROFILE_IS_DEFAULT.because(
                    "It is taken whenever nobody names a profile, so it has to stay.");
        }
        return store.archive(tx, profile.id()).call(archived -> tell(tx, caller, ARCHIVE, archived));
    }

    private Uni<Profile> lock(SqlConnection tx, UUID id) {
        return store.lock(tx, id).map(found -> found.orElseThrow(() -> OutOfScope.noSuch("profile")));
    }

    private Uni<Void> tell(SqlConnection tx, Caller caller, String action, Profile profile) {
        var subject = new Subject("profile", profile.id().toString(), null, null);
        return outbox.add(tx, ProfileAnnouncer.event(profile))
                .chain(() -> audit.allowed(tx, caller, action, subject, profile.name()));
    }

    private static void requireEditable(Profile profile, String ifMatch) {
        if (profile.archived()) {
            throw JobProblem.PROFILE_ARCHIVED.because(
                    "It is kept as it was, for the recordings that were made with it.");
        }
        EntityTag.require(ifMatch, profile.entityVersion());
    }
}
