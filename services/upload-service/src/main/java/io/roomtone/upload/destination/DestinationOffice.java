package io.roomtone.upload.destination;

import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.request.EntityTag;
import io.roomtone.upload.Destination;
import io.roomtone.upload.Destination.Settings;
import io.roomtone.upload.Subjects;
import io.roomtone.upload.UploadProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/// What administrators do with destinations. Every change is published and audited in its own transaction.
@ApplicationScoped
class DestinationOffice {
    private final Pool pool;
    private final DestinationStore store;
    private final DestinationPlan plan;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    DestinationOffice(
            Pool pool, DestinationStore store, DestinationPlan plan, Outbox outbox, Audit audit, Clock clock) {
        this.pool = pool;
        this.store = store;
        this.plan = plan;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// A new destination as it is to be kept. Succeeds or fails once, however often it is subscribed to.
    Uni<Destination> planned(DestinationRequest request) {
        var id = Uuid7.next();
        return plan.settings(id, request, null)
                .map(settings -> new Destination(id, 1, request.name().strip(), settings, false, clock.instant()))
                .memoize()
                .indefinitely();
    }

    Uni<Destination> create(SqlConnection tx, Caller caller, Destination planned, String action) {
        return save(tx, planned, caller, action);
    }

    /// @param seen what was planned with; refused when it is not the newest version by the time of the transaction
    Uni<Destination> edit(Destination seen, String ifMatch, DestinationRequest request, Caller caller, String action) {
        requireInUse(seen);
        EntityTag.require(ifMatch, seen.entityVersion());
        return plan.settings(seen.id(), request, seen)
                .map(settings -> edited(seen, request, settings))
                .chain(edited -> pool.withTransaction(tx -> replace(tx, ifMatch, edited, caller, action)))
                .invoke(outbox::poke);
    }

    /// Refused while a policy uses it. Uploads that were queued go on.
    Uni<Destination> archive(UUID id, Caller caller, String action) {
        return pool.withTransaction(tx -> inUse(tx, id)
                        .call(() -> store.policies(tx, id).invoke(DestinationOffice::requireNone))
                        .chain(before -> save(tx, archived(before), caller, action)))
                .invoke(outbox::poke);
    }

    private Uni<Destination> replace(
            SqlConnection tx, String ifMatch, Destination edited, Caller caller, String action) {
        return inUse(tx, edited.id())
                .invoke(newest -> EntityTag.require(ifMatch, newest.entityVersion()))
                .chain(() -> save(tx, edited, caller, action));
    }

    private Uni<Destination> save(SqlConnection tx, Destination destination, Caller caller, String action) {
        var subject = Subjects.destination(destination.id());
        return store.save(tx, destination)
                .chain(() -> outbox.add(tx, DestinationEvents.of(destination)))
                .chain(() -> audit.allowed(tx, caller, action, subject, destination.name()))
                .replaceWith(destination);
    }

    private static Destination edited(Destination before, DestinationRequest request, Settings settings) {
        return new Destination(
                before.id(), before.entityVersion() + 1, request.name().strip(), settings, false, before.createdAt());
    }

    private static Destination archived(Destination before) {
        return new Destination(
                before.id(), before.entityVersion() + 1, before.name(), before.settings(), true, before.createdAt());
    }

    private Uni<Destination> inUse(SqlConnection tx, UUID id) {
        return store.lock(tx, id)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("destination")))
                .invoke(DestinationOffice::requireInUse);
    }

    private static void requireInUse(Destination destination) {
        if (!destination.archived()) return;
        throw UploadProblem.ARCHIVED.because("An archived destination stays as it is. Make a new one.");
    }

    private static void requireNone(int policies) {
        if (policies == 0) return;
        throw UploadProblem.DESTINATION_IN_USE.because(
                policies + " upload policies send copies here. Archive them first, or give them another destination.");
    }
}
