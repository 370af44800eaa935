package io.roomtone.library.browse;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A recording as it is read for lists and details.
@Entity
@Immutable
@Table(name = "recording")
class RecordingEntity {
    @Id
    UUID id;

    long version;
    String state;

    @Column(name = "cache_state")
    String cacheState;

    String health;

    @Column(name = "job_id")
    UUID jobId;

    String name;
    String folder;
    String[] tags;

    @Column(name = "node_id")
    UUID nodeId;

    @Column(name = "node_name")
    String nodeName;

    String site;
    String room;

    @Column(name = "interface_name")
    String interfaceName;

    @Column(name = "profile_name")
    String profileName;

    @Column(name = "planned_seconds")
    Integer plannedSeconds;

    @Column(name = "upload_policy_ids")
    UUID[] uploadPolicyIds;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "duration_seconds")
    Double durationSeconds;

    boolean recovered;

    @Column(name = "failure_reason")
    String failureReason;

    String detail;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "cache_file_id")
    RenditionEntity cacheFile;

    @Column(name = "take_count")
    int takeCount;

    @Embedded
    PlanColumns plan;

    @Column(name = "upload_state")
    String uploadState;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "job_id", insertable = false, updatable = false)
    JobEntity job;
}
