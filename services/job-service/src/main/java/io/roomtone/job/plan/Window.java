package io.roomtone.job.plan;

import io.roomtone.contracts.agent.ProfileSpec;
import io.roomtone.contracts.event.OccurrenceData;
import io.roomtone.contracts.event.Plan;
import io.roomtone.job.CaptureWindow;
import io.roomtone.job.Job;
import io.roomtone.job.JobOrder;
import io.roomtone.job.JobState;
import io.roomtone.job.Lease;
import io.roomtone.job.NodeInterface;
import io.roomtone.job.PinStore;
import io.roomtone.job.Pinned;
import io.roomtone.job.Pins;
import io.roomtone.job.Preview;
import io.roomtone.job.StartConfig;
import io.roomtone.kit.Uuid7;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One window of a schedule with all that its jobs need. Knows no database.
///
/// @param group of its tracks
/// @param now when the jobs are made
record Window(
        OccurrenceData occurrence,
        PinStore.Node node,
        NodeInterface chosen,
        ProfileSpec profile,
        StartConfig config,
        UUID group,
        Instant now) {

    /// In order; at least one.
    ///
    /// @throws IllegalArgumentException for a window that has no length (a fault of the sender)
    List<TrackSplit.Track> tracks() {
        return TrackSplit.split(occurrence.startsAt(), occurrence.endsAt(), profile.maximumTrackSeconds());
    }

    /// @throws io.roomtone.kit.problem.ProblemException when the interface or the codec does not have room for
    /// the channels that the schedule names
    Pinned pinned() {
        return pinned(occurrence.channels());
    }

    /// A queued job.
    ///
    /// @param tracks of the window
    Job job(TrackSplit.Track track, int tracks, Pinned pinned) {
        return new Job(
                Uuid7.next(),
                Uuid7.next(),
                1,
                JobState.QUEUED,
                order(track, tracks, pinned),
                track.until(),
                new CaptureWindow(track.from(), track.until()),
                Lease.NONE,
                null,
                Preview.NOTHING,
                false,
                null,
                null,
                now,
                "schedule " + occurrence.scheduleName(),
                null,
                null);
    }

    /// A queued job for the window as a whole, of channels that there are.
    Job whole() {
        return job(new TrackSplit.Track(1, occurrence.startsAt(), occurrence.endsAt()), 1, pinned(null));
    }

    private Pinned pinned(List<Integer> channels) {
        return Pins.of(chosen, channels, profile, occurrence.uploadPolicyIds(), config);
    }

    private JobOrder order(TrackSplit.Track track, int tracks, Pinned pinned) {
        int longest = Math.toIntExact(config.maximumLength().toSeconds());
        return new JobOrder(
                node.id(),
                node.name(),
                node.site(),
                node.room(),
                pinned,
                tracks == 1 ? occurrence.name() : "%s (%d of %d)".formatted(occurrence.name(), track.number(), tracks),
                occurrence.folder(),
                occurrence.tags(),
                track.seconds(),
                Math.max(longest, track.seconds()),
                track.from(),
                track.until(),
                plan(track, tracks));
    }

    private Plan plan(TrackSplit.Track track, int tracks) {
        return new Plan(
                occurrence.scheduleId(),
                occurrence.scheduleName(),
                occurrence.occurrenceId(),
                occurrence.revision(),
                group,
                track.number(),
                tracks);
    }
}
