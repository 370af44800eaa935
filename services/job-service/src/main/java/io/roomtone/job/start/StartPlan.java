package io.roomtone.job.start;

import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.job.CaptureWindow;
import io.roomtone.job.InterfaceChoice;
import io.roomtone.job.Job;
import io.roomtone.job.JobOrder;
import io.roomtone.job.JobProblem;
import io.roomtone.job.JobState;
import io.roomtone.job.Lease;
import io.roomtone.job.NodeInterface;
import io.roomtone.job.PinStore;
import io.roomtone.job.Pinned;
import io.roomtone.job.Pins;
import io.roomtone.job.Preview;
import io.roomtone.job.StartConfig;
import io.roomtone.job.WhyNot;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.problem.CommonProblem;
import io.roomtone.kit.problem.ProblemBody.FieldError;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Turns a request into a job with everything pinned, or refuses it. Knows no database.
final class StartPlan {
    private static final DateTimeFormatter NAME_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private StartPlan() {}

    /// Whether the node takes work at all.
    static void requireOpen(PinStore.Node node) {
        switch (node.status()) {
            case REVOKED ->
                throw JobProblem.NODE_WITHDRAWN.because("Its agent may do nothing more. Choose another node.");
            case DRAINING ->
                throw JobProblem.NODE_DRAINING.because(
                        "It finishes what it has. Choose another node, or end the draining.");
            case ENROLLED, ONLINE, OFFLINE -> requireEnrolled(node);
        }
    }

    /// Whether the recording will be copied as it is said: nobody looks for a copy under a policy that is not there.
    ///
    /// @param wanted null = none
    /// @param known those of them that there are
    static void requirePolicies(List<UUID> wanted, List<PinStore.Policy> known) {
        if (wanted == null) return;
        var errors = new ArrayList<FieldError>();
        for (int i = 0; i < wanted.size(); i++) {
            var id = wanted.get(i);
            var field = "uploadPolicyIds[" + i + "]";
            known.stream()
                    .filter(policy -> policy.id().equals(id))
                    .findFirst()
                    .ifPresentOrElse(
                            policy -> requireChoosable(policy, field, errors),
                            () -> errors.add(new FieldError(field, "there is no such upload policy")));
        }
        if (errors.isEmpty()) return;
        throw CommonProblem.INVALID
                .because("Choose upload policies that there are, or none.")
                .with(errors);
    }

    private static void requireChoosable(PinStore.Policy policy, String field, List<FieldError> errors) {
        if (policy.archived()) errors.add(new FieldError(field, policy.name() + " is archived; choose another policy"));
    }

    /// @throws io.roomtone.kit.problem.ProblemException with the reason of the refusal
    static Job plan(
            NewJob request,
            PinStore.Node node,
            List<NodeInterface> interfaces,
            ProfileSpec profile,
            StartConfig config,
            String by,
            Instant now) {
        var chosen = InterfaceChoice.choose(interfaces, request.interfaceId());
        var pinned = Pins.of(chosen, request.channels(), profile, request.uploadPolicyIds(), config);
        var order = order(request, node, pinned, config, now);
        return new Job(
                Uuid7.next(),
                Uuid7.next(),
                1,
                JobState.QUEUED,
                order,
                now.plus(config.claimWindow()),
                CaptureWindow.of(now, order.length()),
                Lease.NONE,
                null,
                Preview.NOTHING,
                false,
                null,
                null,
                now,
                by,
                null,
                null);
    }

    /// A window that is planned later is no reason to refuse a recording that runs until a stop: it has its place
    /// in any case.
    ///
    /// @param load of the node while the job needs it for certain
    static void requireRoom(PinStore.Node node, Job job, StartStore.Load load) {
        if (load.overlap() < node.capacity()) return;
        throw JobProblem.CAPACITY_USED_UP.because(
                "%s records at most %d at once, and all of that is taken %s%s. Stop a recording, choose another node%s"
                        .formatted(
                                node.name(),
                                node.capacity(),
                                job.order().plannedSeconds() == null
                                        ? "now"
                                        : "at some time before "
                                                + WhyNot.time(job.window().until()),
                                planned(load),
                                job.order().plannedSeconds() == null ? "." : " or a shorter length."));
    }

    /// ` (Hearings is planned from 14:00 UTC)`.
    private static String planned(StartStore.Load load) {
        return load.planned().stream()
                .findFirst()
                .map(first -> " (%s is planned from %s)"
                        .formatted(first.schedule(), WhyNot.time(first.window().from())))
                .orElse("");
    }

    private static void requireEnrolled(PinStore.Node node) {
        if (node.enrolled()) return;
        throw JobProblem.NODE_NOT_ENROLLED.because("Start its agent with the enrolment token first.");
    }

    private static JobOrder order(NewJob request, PinStore.Node node, Pinned pinned, StartConfig config, Instant now) {
        int maximum = Math.toIntExact(config.maximumLength().toSeconds());
        requirePlannedWithin(request.plannedSeconds(), maximum);
        return new JobOrder(
                node.id(),
                node.name(),
                node.site(),
                node.room(),
                pinned,
                blank(request.name())
                        ? node.room() + " " + NAME_TIME.format(now)
                        : request.name().strip(),
                blank(request.folder()) ? null : request.folder().strip(),
                request.tags() == null
                        ? List.of()
                        : request.tags().stream().map(String::strip).distinct().toList(),
                request.plannedSeconds(),
                maximum,
                now,
                null,
                null);
    }

    private static void requirePlannedWithin(Integer planned, int maximum) {
        if (planned == null || planned <= maximum) return;
        throw CommonProblem.INVALID
                .because("A recording that is started by hand is at most " + maximum + " seconds long.")
                .with(List.of(new FieldError("plannedSeconds", "must be at most " + maximum)));
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
