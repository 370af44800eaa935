package io.roomtone.job.browse;

import io.roomtone.contracts.access.Permission;
import io.roomtone.job.JobView;
import io.roomtone.kit.access.Caller;
import io.roomtone.kit.access.CurrentCaller;
import io.roomtone.kit.access.Needs;
import io.roomtone.kit.access.OutOfScope;
import io.roomtone.kit.page.Page;
import io.roomtone.kit.page.PageRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/// Shows jobs.
@Path("/api/jobs")
public class BrowseResource {
    private static final String ACTION = "job.read";
    private static final Duration COUNTED = Duration.ofHours(24);

    private final BrowseStore store;
    private final OutOfScope scope;
    private final CurrentCaller current;
    private final Clock clock;

    BrowseResource(BrowseStore store, OutOfScope scope, CurrentCaller current, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @Needs(permission = Permission.RECORDING_READ, action = ACTION)
    public Uni<Page<JobView>> list(@BeanParam JobFilter filter, @BeanParam PageRequest page) {
        var caller = current.caller();
        return store.list(caller.scope(), filter, page, clock.instant())
                .map(jobs -> jobs.stream().map(found -> view(found, caller)).toList())
                .chain(jobs -> store.count(caller.scope(), filter).map(total -> Page.of(jobs, total, page)));
    }

    /// For tiles: jobs that ended count for 24 hours.
    @GET
    @Path("/counts")
    @Needs(permission = Permission.RECORDING_READ, action = ACTION)
    public Uni<JobCounts> counts() {
        var now = clock.instant();
        return store.counts(current.caller().scope(), now, now.minus(COUNTED));
    }

    /// With its history.
    @GET
    @Path("/{job}")
    @Needs(permission = Permission.RECORDING_READ, action = ACTION)
    public Uni<JobView> detail(@PathParam("job") UUID job) {
        var caller = current.caller();
        var work = store.find(caller.scope(), job, clock.instant())
                .map(found -> found.orElseThrow(() -> OutOfScope.noSuch("job")))
                .chain(found -> detail(found, caller));
        return scope.noted(work, caller, ACTION, "job", job.toString());
    }

    private Uni<JobView> detail(BrowseStore.Found found, Caller caller) {
        var job = found.job();
        var events = job.preview().healthEvents();
        return store.notices(job, clock.instant())
                .map(notices -> view(found, caller).noticing(notices))
                .chain(view -> store.history(job.id()).map(history -> view.with(history, events)));
    }

    private JobView view(BrowseStore.Found found, Caller caller) {
        return JobView.of(found.job(), caller, found.whyNot().sentence(found.job(), clock.instant()));
    }
}
