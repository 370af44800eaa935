package io.roomtone.local;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The parts of a [Stack], in the order in which they may be started; the reverse is the order of ending.
public enum Part {
    POSTGRES("PostgreSQL"),
    KAFKA("Kafka"),
    IDENTITY("identity provider"),
    JOB_SERVICE("job-service"),
    LIBRARY_SERVICE("library-service"),
    SCHEDULE_SERVICE("schedule-service"),
    UPLOAD_SERVICE("upload-service"),
    GATEWAY("front door");

    /// Those with a database of their own; they start and end together.
    public static final List<Part> SERVICES = List.of(JOB_SERVICE, LIBRARY_SERVICE, SCHEDULE_SERVICE, UPLOAD_SERVICE);

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /// For people.
    public String title() {
        return title;
    }

    /// For files and commands, e.g. `job-service`.
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Part> of(String slug) {
        return Arrays.stream(values()).filter(part -> part.slug().equals(slug)).findFirst();
    }
}
