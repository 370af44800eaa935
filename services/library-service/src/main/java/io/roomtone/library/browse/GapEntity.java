package io.roomtone.library.browse;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// Time without samples on a take's time line.
@Entity
@Immutable
@Table(name = "take_gap")
class GapEntity {
    @Id
    long id;

    @Column(name = "take_id")
    UUID takeId;

    @Column(name = "first_frame")
    long firstFrame;

    long frames;
    String cause;
}
