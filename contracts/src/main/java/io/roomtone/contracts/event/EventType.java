package io.roomtone.contracts.event;

import java.util.Arrays;
import java.util.Optional;

/// Every event that is published, with its topic and the record of its data.
public enum EventType {
    JOB_QUEUED(Topics.JOBS, JobData.class),
    JOB_CLAIMED(Topics.JOBS, JobData.class),
    JOB_STARTED(Topics.JOBS, JobData.class),
    JOB_STOP_REQUESTED(Topics.JOBS, JobData.class),
    JOB_FINALIZING(Topics.JOBS, JobData.class),
    JOB_COMPLETED(Topics.JOBS, JobData.class),
    JOB_FAILED(Topics.JOBS, JobData.class),
    JOB_CANCELLED(Topics.JOBS, JobData.class),
    OCCURRENCE_WAITING(Topics.JOBS, JoblessData.class),
    OCCURRENCE_FAILED(Topics.JOBS, JoblessData.class),
    RECORDING_CACHED(Topics.RECORDINGS, RecordingData.class),
    RECORDING_UPDATED(Topics.RECORDINGS, RecordingData.class),
    RECORDING_HEALTH_CHANGED(Topics.RECORDINGS, RecordingData.class),
    OCCURRENCE_DUE(Topics.SCHEDULES, OccurrenceData.class),
    OCCURRENCE_CHANGED(Topics.SCHEDULES, OccurrenceData.class),
    OCCURRENCE_CANCELLED(Topics.SCHEDULES, OccurrenceData.class),
    SCHEDULE_CHANGED(Topics.SCHEDULES, ScheduleData.class),
    UPLOAD_QUEUED(Topics.UPLOADS, UploadData.class),
    UPLOAD_VERIFIED(Topics.UPLOADS, UploadData.class),
    UPLOAD_FAILED(Topics.UPLOADS, UploadData.class),
    NODE_ENROLLED(Topics.NODES, NodeData.class),
    NODE_CHANGED(Topics.NODES, NodeData.class),
    NODE_ONLINE(Topics.NODES, NodeData.class),
    NODE_OFFLINE(Topics.NODES, NodeData.class),
    NODE_REVOKED(Topics.NODES, NodeData.class),
    PROFILE_CHANGED(Topics.SETTINGS, SettingData.class),
    UPLOAD_POLICY_CHANGED(Topics.SETTINGS, SettingData.class),
    DESTINATION_CHANGED(Topics.SETTINGS, SettingData.class),
    GRANT_KEY_CHANGED(Topics.SETTINGS, SettingData.class),
    AUDIT_RECORDED(Topics.AUDIT, AuditData.class);

    private static final String PREFIX = "io.roomtone.";
    private static final String SUFFIX = ".v1";

    private final String topic;
    private final Class<?> dataType;

    EventType(String topic, Class<?> dataType) {
        this.topic = topic;
        this.dataType = dataType;
    }

    public String topic() {
        return topic;
    }

    public Class<?> dataType() {
        return dataType;
    }

    /// `job-queued`; also the name of the schema and of the golden example.
    public String slug() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The CloudEvents `type`, e.g. `io.roomtone.job-queued.v1`.
    public String type() {
        return PREFIX + slug() + SUFFIX;
    }

    /// Finds an event by its CloudEvents `type`; empty for types that this version does not know.
    public static Optional<EventType> of(String type) {
        return Arrays.stream(values()).filter(e -> e.type().equals(type)).findFirst();
    }
}
