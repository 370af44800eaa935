package io.roomtone.contracts.event;

import java.util.List;
import java.util.Set;

/// Names of the Kafka topics.
public final class Topics {
    public static final String JOBS = "roomtone.jobs";
    public static final String RECORDINGS = "roomtone.recordings";
    public static final String SCHEDULES = "roomtone.schedules";
    public static final String UPLOADS = "roomtone.uploads";
    public static final String NODES = "roomtone.nodes";
    public static final String SETTINGS = "roomtone.settings";
    public static final String AUDIT = "roomtone.audit";

    public static final List<String> ALL = List.of(JOBS, RECORDINGS, SCHEDULES, UPLOADS, NODES, SETTINGS, AUDIT);

    /// Topics that keep the newest record of each key for ever, so that a new reader learns every node and setting.
    public static final Set<String> COMPACTED = Set.of(NODES, SETTINGS);

    private Topics() {}

    /// Where records go that cannot be taken in, with the reason in a header.
    public static String deadLetter(String topic) {
        return topic + ".dlq";
    }
}
