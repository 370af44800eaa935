package io.roomtone.contracts.event;

/// Names of the Kafka topics.
public final class Topics {
    public static final String JOBS = "roomtone.jobs";
    public static final String RECORDINGS = "roomtone.recordings";
    public static final String NODES = "roomtone.nodes";
    public static final String SETTINGS = "roomtone.settings";
    public static final String AUDIT = "roomtone.audit";

    private Topics() {}
}
