package io.roomtone.e2e;

import io.roomtone.contracts.event.EventType;
import io.roomtone.contracts.event.JoblessData;
import io.roomtone.contracts.event.Topics;
import java.io.UncheckedIOException;
import java.util.Map;

/// Asks the API, at the moment when an event is heard, whether the state that it reports is there.
final class Truth {
    private static final Map<String, String> PLACES = Map.of(
            Topics.JOBS, "/api/jobs/",
            Topics.RECORDINGS, "/api/recordings/",
            Topics.UPLOADS, "/api/uploads/",
            Topics.NODES, "/api/nodes/");

    private final Api reader;

    Truth(Api reader) {
        this.reader = reader;
    }

    /// True also while nobody answers: a service that is down says nothing false.
    boolean holds(EventLog.Event event) {
        var place = event.type() == EventType.SCHEDULE_CHANGED ? "/api/schedules/" : PLACES.get(event.topic());
        // what has no job is shown by the service that has the schedule, a moment later
        if (place == null || event.type().dataType() == JoblessData.class) return true;
        try {
            var answer = reader.get(place + event.headers().get("ce_subject"));
            if (answer.status() >= 500) return true;
            return answer.status() == 200
                    && answer.json().get("entityVersion").asLong()
                            >= event.json().get("entityVersion").asLong();
        } catch (UncheckedIOException e) {
            return true;
        }
    }
}
