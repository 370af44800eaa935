package io.roomtone.job.plan;

import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.state.NodeStatus;
import io.roomtone.job.InterfaceChoice;
import io.roomtone.job.Job;
import io.roomtone.job.NodeInterface;
import io.roomtone.job.PinStore;
import io.roomtone.job.StartConfig;
import io.roomtone.job.WhyNot;
import io.roomtone.kit.Uuid7;
import io.roomtone.kit.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What becomes of an occurrence. Knows no database.
sealed interface Planning {
    /// A window of more tracks is a mistake in a profile, and would flood everybody.
    int MOST_TRACKS = 1000;

    /// One queued job for each track that is not over.
    record Tracks(List<Job> jobs) implements Planning {}

    /// Nothing can be recorded.
    ///
    /// @param job queued, for the whole window; it is to fail at once
    /// @param detail why, and what to do
    record Hopeless(Job job, String detail) implements Planning {}

    /// Something that its jobs need is not there, and may come.
    ///
    /// @param what is missing, for a person
    record Missing(String what) implements Planning {}

    /// What the occurrence refers to; empty where there is none.
    ///
    /// @param interfaces in the node's order
    record Known(Optional<PinStore.Node> node, List<NodeInterface> interfaces, Optional<PinStore.Profile> profile) {}

    /// @throws IllegalArgumentException for a window that has no length (a fault of the sender)
    static Planning of(OccurrenceData occurrence, Known known, StartConfig config, Instant now) {
        TrackSplit.requireLength(occurrence.startsAt(), occurrence.endsAt());
        if (known.node().isEmpty()) return new Missing("The node is not known here yet.");
        if (known.profile().isEmpty()) return new Missing("The profile is not known here yet.");
        var node = known.node().get();
        var profile = known.profile().get();
        var chosen = InterfaceChoice.foreseen(known.interfaces(), occurrence.interfaceId());
        if (chosen.isEmpty()) return new Missing(noInterface(occurrence, node));
        var window = new Window(occurrence, node, chosen.get(), profile.spec(), config, Uuid7.next(), now);
        if (node.status() == NodeStatus.REVOKED) {
            return hopeless(window, node.name() + " was revoked. Choose another node in the schedule.");
        }
        return split(window);
    }

    private static String noInterface(OccurrenceData occurrence, PinStore.Node node) {
        if (node.status() == NodeStatus.REVOKED)
            return node.name() + " was revoked. Choose another node in the schedule.";
        return occurrence.interfaceId() == null
                ? node.name() + " has no interface yet. Start its agent, or connect a capture device."
                : node.name() + " does not have the interface that the schedule names. Connect it, or choose another.";
    }

    private static Planning split(Window window) {
        var tracks = window.tracks();
        if (tracks.size() > MOST_TRACKS) {
            return hopeless(
                    window,
                    "It would be cut into " + tracks.size() + " tracks; at most " + MOST_TRACKS
                            + " can be made. Choose a profile with longer tracks.");
        }
        var open = tracks.stream().filter(track -> !track.over(window.now())).toList();
        if (open.isEmpty()) {
            return hopeless(window, "It was asked for at " + WhyNot.time(window.now()) + ", when it was over.");
        }
        return jobs(window, open, tracks.size());
    }

    private static Planning jobs(Window window, List<TrackSplit.Track> open, int tracks) {
        try {
            var pinned = window.pinned();
            return new Tracks(open.stream()
                    .map(track -> window.job(track.remaining(window.now()), tracks, pinned))
                    .toList());
        } catch (ProblemException e) {
            return hopeless(window, e.getMessage());
        }
    }

    private static Planning hopeless(Window window, String detail) {
        return new Hopeless(window.whole(), detail);
    }
}
