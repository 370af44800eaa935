package io.roomtone.job.start;

import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.job.Job;
import io.roomtone.job.JobJournal;
import io.roomtone.job.JobProblem;
import io.roomtone.job.NodeInterface;
import io.roomtone.job.PinStore;
import io.roomtone.job.StartConfig;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.audit.Audit;
import io.roomtone.kit.audit.Subject;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Makes a job: reads under the node's lock, decides, writes.
@ApplicationScoped
class Starter {
    static final String ACTION = "job.start";

    private final PinStore pins;
    private final StartStore store;
    private final StartConfig config;
    private final JobJournal journal;
    private final Audit audit;
    private final Clock clock;

    Starter(PinStore pins, StartStore store, StartConfig config, JobJournal journal, Audit audit, Clock clock) {
        this.pins = pins;
        this.store = store;
        this.config = config;
        this.journal = journal;
        this.audit = audit;
        this.clock = clock;
    }

    /// The new job and the node that it waits for.
    ///
    /// @param notices what is planned there meanwhile
    record Started(Job job, PinStore.Node node, int capturing, List<String> notices) {}

    private record Known(PinStore.Node node, List<NodeInterface> interfaces, ProfileSpec profile) {}

    Uni<Started> start(SqlConnection tx, Caller caller, NewJob request) {
        return pins.lockNode(tx, request.nodeId())
                .map(found -> visible(found, caller))
                .invoke(StartPlan::requireOpen)
                .chain(node -> know(tx, node, request))
                .chain(known -> admit(tx, known.node(), plan(known, request, caller), caller));
    }

    private static PinStore.Node visible(Optional<PinStore.Node> found, Caller caller) {
        return found.filter(node -> caller.scope().covers(node.site(), node.id()))
                .orElseThrow(() -> OutOfScope.noSuch("node"));
    }

    private Uni<Known> know(SqlConnection tx, PinStore.Node node, NewJob request) {
        return pins.policies(tx, request.uploadPolicyIds())
                .invoke(policies -> StartPlan.requirePolicies(request.uploadPolicyIds(), policies))
                .chain(() -> pinned(tx, node, request));
    }

    private Uni<Known> pinned(SqlConnection tx, PinStore.Node node, NewJob request) {
        return pins.interfaces(tx, node.id())
                .chain(interfaces -> pins.profile(tx, request.profileId())
                        .map(profile -> new Known(node, interfaces, choosable(profile))));
    }

    private static ProfileSpec choosable(Optional<PinStore.Profile> found) {
        return found.filter(profile -> !profile.archived())
                .map(PinStore.Profile::spec)
                .orElseThrow(Starter::unknownProfile);
    }

    private Job plan(Known known, NewJob request, Caller caller) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return StartPlan.plan(request, known.node(), known.interfaces(), known.profile(), config, caller.name(), now);
    }

    private Uni<Started> admit(SqlConnection tx, PinStore.Node node, Job job, Caller caller) {
        var subject = new Subject("job", job.id().toString(), node.site(), node.id());
        return store.load(tx, job)
                .invoke(load -> StartPlan.requireRoom(node, job, load))
                .call(() -> journal.opened(tx, job))
                .call(() ->
                        audit.allowed(tx, caller, ACTION, subject, job.order().name()))
                .chain(load ->
                        store.notices(tx, job).map(notices -> new Started(job, node, load.capturing(), notices)));
    }

    private static RuntimeException unknownProfile() {
        return JobProblem.PROFILE_UNKNOWN
                .because("Choose one of the profiles.")
                .with(List.of(new FieldError("profileId", "not a profile")));
    }
}
