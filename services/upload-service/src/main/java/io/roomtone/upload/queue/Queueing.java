package io.roomtone.upload.queue;

import io.roomtone.contracts.state.UploadTrigger;
import io.roomtone.kit.Uuid7;
import io.roomtone.upload.Upload;
import io.roomtone.upload.UploadJournal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Makes items.
@ApplicationScoped
class Queueing {
    private static final Logger LOG = Logger.getLogger(Queueing.class);

    private final QueueStore store;
    private final UploadJournal journal;
    private final Clock clock;

    Queueing(QueueStore store, UploadJournal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /// Remembers a cached recording and makes an item for each of its automatic policies.
    Uni<Void> heard(SqlConnection tx, Recording recording) {
        return store.remember(tx, recording).chain(isNew -> isNew ? queueAll(tx, recording) : nothing());
    }

    /// @return empty when this file already has an item under this policy
    Uni<Optional<Upload>> queue(SqlConnection tx, Recording recording, QueueStore.Policy policy, String by) {
        var file = recording.file();
        var object = ObjectName.of(recording.folder(), file.recordingName(), file.recordingId(), recording.codec());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var upload = Upload.queued(Uuid7.next(), file, policy.route(), object, now, by);
        return journal.opened(tx, upload).map(isNew -> isNew ? Optional.of(upload) : Optional.empty());
    }

    private Uni<Void> queueAll(SqlConnection tx, Recording recording) {
        if (recording.uploadPolicyIds().isEmpty()) return nothing();
        return store.policies(tx, recording.uploadPolicyIds())
                .invoke(known -> mention(recording, known))
                .chain(known -> queueEach(tx, recording, automatic(known)));
    }

    // one after the other: they share the transaction's connection
    private Uni<Void> queueEach(SqlConnection tx, Recording recording, List<QueueStore.Policy> policies) {
        var all = nothing();
        for (var policy : policies) {
            all = all.chain(() -> queue(tx, recording, policy, policy.route().policyName()))
                    .replaceWithVoid();
        }
        return all;
    }

    // archived means not for new choices: who named it before gets the copy
    private static List<QueueStore.Policy> automatic(List<QueueStore.Policy> known) {
        return known.stream()
                .filter(policy -> policy.trigger() == UploadTrigger.ON_RECORDING_CACHED)
                .toList();
    }

    /// A start that names what is not there is refused; should a recording name it all the same, whoever looks for the
    /// missing copy finds this.
    private static void mention(Recording recording, List<QueueStore.Policy> known) {
        var missing = new HashSet<>(recording.uploadPolicyIds());
        known.forEach(policy -> missing.remove(policy.route().policyId()));
        for (var id : missing) {
            LOG.warnf(
                    "no upload, the policy is unknown: recordingId=%s policyId=%s",
                    recording.file().recordingId(), id);
        }
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }
}
