package io.roomtone.job.finish;

import io.roomtone.contracts.event.RecordingData;
import io.roomtone.job.Job;
import io.roomtone.job.JobState;
import java.time.Instant;

/// What verified bytes in the library mean for their job. Knows no database.
sealed interface Arrival {
    /// They are what the job was for.
    record Completes(Job after) implements Arrival {}

    /// They are of an older take, and the newest may still bring its own: kept for the case that it does not.
    record Kept(Job after) implements Arrival {}

    /// The job is complete already.
    record Known() implements Arrival {}

    static Arrival of(Job job, RecordingData recording, Instant now) {
        if (!job.state().mayBecome(JobState.COMPLETED)) return new Known();
        var file = recording.cacheFile();
        if (file.token() < job.lease().token() && stillExpected(job)) return new Kept(job.withOlder(file.sha256()));
        return new Completes(job.recovered(recording.recovered())
                .delivered(file.sha256())
                .with(job.lease().ended())
                .to(JobState.COMPLETED, now));
    }

    private static boolean stillExpected(Job job) {
        return !job.state().terminal() || job.state().reopenable();
    }
}
