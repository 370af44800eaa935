package io.roomtone.upload.policy;

import io.roomtone.kit.Uuid7;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.outbox.Outbox;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.roomtone.kit.request.EntityTag;
import io.roomtone.upload.Subjects;
import io.roomtone.upload.UploadProblem;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What administrators do with upload policies. Every change is published and audited in its own
/// transaction.
@ApplicationScoped
class PolicyOffice {
    private final Pool pool;
    private final PolicyStore policies;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    PolicyOffice(Pool pool, PolicyStore policies, Outbox outbox, Audit audit, Clock clock) {
        this.pool = pool;
        this.policies = policies;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Policy> create(SqlConnection tx, Caller caller, PolicyRequest request, String action) {
        var id = Uuid7.next();
        return requireDestination(tx, request)
                .chain(() -> policies.insert(tx, id, request, clock.instant()))
                .chain(() -> changed(tx, id, caller, action));
    }

    Uni<Policy> edit(UUID id, String ifMatch, PolicyRequest request, Caller caller, String action) {
        return pool.withTransaction(tx -> inUse(tx, id)
                        .invoke(before -> EntityTag.require(ifMatch, before.entityVersion()))
                        .call(() -> requireDestination(tx, request))
                        .call(before -> policies.edit(tx, before, request))
                        .chain(() -> changed(tx, id, caller, action)))
                .invoke(outbox::poke);
    }

    /// Uploads that were queued go on; new ones are not made.
    Uni<Policy> archive(UUID id, Caller caller, String action) {
        return pool.withTransaction(tx ->
                        inUse(tx, id).call(() -> policies.archive(tx, id)).chain(() -> changed(tx, id, caller, action)))
                .invoke(outbox::poke);
    }

    private Uni<Policy> changed(SqlConnection tx, UUID id, Caller caller, String action) {
        return policies.find(tx, id)
                .map(found -> found.orElseThrow())
                .call(policy -> outbox.add(tx, policy.event()))
                .call(policy -> audit.allowed(tx, caller, action, Subjects.policy(id), policy.name()));
    }

    private Uni<Policy> inUse(SqlConnection tx, UUID id) {
        return policies.lock(tx, id)
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("upload policy")))
                .invoke(policy -> {
                    if (policy.archived()) {
                        throw UploadProblem.ARCHIVED.because(
                                "An archived upload policy stays as it is. Make a new one.");
                    }
                });
    }

    private Uni<Void> requireDestination(SqlConnection tx, PolicyRequest request) {
        return policies.holdDestination(tx, request.destinationId())
                .invoke(there -> {
                    if (there) return;
                    throw UploadProblem.DESTINATION_UNKNOWN
                            .because("Choose one of the destinations that are not archived.")
                            .with(List.of(new FieldError("destinationId", "not a destination")));
                })
                .replaceWithVoid();
    }
}
