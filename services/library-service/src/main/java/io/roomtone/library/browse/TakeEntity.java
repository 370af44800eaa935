package io.roomtone.library.browse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A take whose manifest is here, with or without its bytes.
@Entity
@Immutable
@Table(name = "take")
class TakeEntity {
    @Id
    UUID id;

    @Column(name = "recording_id")
    UUID recordingId;

    @Column(name = "job_id")
    UUID jobId;

    long token;

    @Column(name = "started_at")
    Instant startedAt;

    long frames;

    @Column(name = "sample_rate_hz")
    int sampleRateHz;

    int channels;

    @Column(name = "sample_format")
    String sampleFormat;

    @Column(name = "ended_by")
    String endedBy;

    boolean recovered;

    @Column(name = "clock_points")
    int clockPoints;

    @Column(name = "drift_ppm")
    Double driftPpm;
}
