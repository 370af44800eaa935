package io.roomtone.library.browse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A stored file of a take.
@Entity
@Immutable
@Table(name = "rendition")
@SecondaryTable(name = "waveform", pkJoinColumns = @PrimaryKeyJoinColumn(name = "rendition_id"))
class RenditionEntity {
    @Id
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "take_id")
    TakeEntity take;

    String name;
    String codec;

    @Column(name = "sample_rate_hz")
    int sampleRateHz;

    int channels;
    long frames;

    @Column(name = "size_bytes")
    long sizeBytes;

    String sha256;
    String title;

    @Column(name = "sparkline", table = "waveform")
    byte[] sparkline;
}
