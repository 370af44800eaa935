package io.roomtone.library.browse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A cache file on its way to a destination, as upload-service last told.
@Entity
@Immutable
@Table(name = "upload_item")
class UploadItemEntity {
    @Id
    UUID id;

    @Column(name = "recording_id")
    UUID recordingId;

    String state;

    @Column(name = "take_id")
    UUID takeId;

    @Column(name = "policy_id")
    UUID policyId;

    @Column(name = "policy_name")
    String policyName;

    @Column(name = "destination_id")
    UUID destinationId;

    @Column(name = "destination_name")
    String destinationName;

    @Column(name = "destination_kind")
    String destinationKind;

    String object;

    @Column(name = "size_bytes")
    long sizeBytes;

    @Column(name = "transferred_bytes")
    long transferredBytes;

    int attempts;

    @Column(name = "next_attempt_at")
    Instant nextAttemptAt;

    String problem;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "verified_at")
    Instant verifiedAt;
}
